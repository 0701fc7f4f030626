import { Component, computed, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { counted } from '../../../ui/grouped';
import { Markdown } from '../../../ui/markdown/markdown';

const MOST_LETTERS = 240;
const MOST_LINES = 3;

/** The description of a large story: its beginning, until the reader wants it all. */
@Component({
  selector: 'app-story-lead',
  imports: [Markdown, RouterLink],
  templateUrl: './story-lead.html',
  styleUrl: './story-lead.scss',
})
export class StoryLead {
  readonly text = input.required<string>();
  /** Undefined while it is not known. */
  readonly comments = input<number>();
  protected readonly counted = counted;
  protected readonly isLong = computed(() => {
    const lines = this.text().trim().split('\n').length;
    return lines > MOST_LINES || this.text().length > MOST_LETTERS;
  });
  protected readonly open = linkedSignal({ source: this.text, computation: () => false });
}
