import { Component, computed, input } from '@angular/core';
import { Icon } from '../../../ui/icon/icon';
import type { IconName } from '../../../ui/icon/icons';
import { TimeAgo } from '../../../ui/time/time-ago';
import type { Change, What } from './entries/change';
import { ChangeWords } from './change-words';

const icons: Readonly<Record<What['kind'], IconName>> = {
  opened: 'stories',
  edited: 'pencil',
  tagged: 'tag',
  untagged: 'tag',
  added: 'plus',
  rewritten: 'pencil',
  deleted: 'trash',
  moved: 'activity',
  ranked: 'activity',
  assigned: 'person',
  unknown: 'info',
};

/** A change that stands alone in the timeline. */
@Component({
  selector: 'app-change-line',
  imports: [ChangeWords, Icon, TimeAgo],
  host: { class: 'tl tl-ev', role: 'listitem' },
  template: `
    <div class="tl-rail"><app-icon [name]="icon()" /></div>
    <div>
      <app-change-words [change]="change()" />
      &ngsp;<app-time words focusable [at]="change().at" />
    </div>
  `,
})
export class ChangeLine {
  readonly change = input.required<Change>();
  protected readonly icon = computed(() => icons[this.change().what.kind]);
}
