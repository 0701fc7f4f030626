import { Component, computed, input } from '@angular/core';
import { counted } from '../../../ui/grouped';
import { Priority } from '../../../ui/task/priority';
import { StatusMark } from '../../../ui/task/status-mark';
import type { Change } from './entries/change';

/** A change in words: "Ines Moreau moved passport from Todo to In progress". */
@Component({
  selector: 'app-change-words',
  imports: [Priority, StatusMark],
  templateUrl: './change-words.html',
  styleUrl: './change-words.scss',
})
export class ChangeWords {
  readonly change = input.required<Change>();
  protected readonly counted = counted;
  protected readonly what = computed(() => this.change().what);
}
