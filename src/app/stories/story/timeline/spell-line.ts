import { Component, computed, input, signal } from '@angular/core';
import { counted } from '../../../ui/grouped';
import { Icon } from '../../../ui/icon/icon';
import { now } from '../../../ui/time/now';
import { TimeAgo } from '../../../ui/time/time-ago';
import type { Change } from './entries/change';
import { ChangeWords } from './change-words';
import { spanOf } from './entries/span';
import { wordsOfSpell } from './entries/spell-words';

const FEW = 50;

/** The changes of one spell in a line that opens. */
@Component({
  selector: 'app-spell-line',
  imports: [ChangeWords, Icon, TimeAgo],
  templateUrl: './spell-line.html',
  host: { class: 'tl tl-ev', role: 'listitem' },
})
export class SpellLine {
  readonly changes = input.required<readonly Change[]>();
  protected readonly counted = counted;
  protected readonly open = signal(false);
  protected readonly all = signal(false);
  protected readonly words = computed(() => wordsOfSpell(this.changes()));
  protected readonly span = computed(() =>
    spanOf(this.changes()[0]?.at, this.changes().at(-1)?.at, now()),
  );
  protected readonly shown = computed(() =>
    this.all() ? this.changes() : this.changes().slice(0, FEW),
  );
  protected readonly more = computed(() => this.changes().length - this.shown().length);
}
