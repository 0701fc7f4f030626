import { Component, computed, inject, input } from '@angular/core';
import { Connection } from '../../data/connection';
import type { Criteria } from '../../data/queries/criteria';
import { Icon } from '../../ui/icon/icon';
import { Later } from '../../ui/page/later';
import { Note } from '../../ui/page/note';
import { ListFilters } from '../filters/list-filters';
import { Trouble } from '../trouble/trouble';
import type { ListView } from './list-view';

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

const loadEmpty = async () => (await import('./list-empty')).ListEmpty;

/** What is around the rows of a list: its filters, what cannot be done, and what stands where there are none. */
@Component({
  selector: 'app-list-frame',
  imports: [Icon, Later, ListFilters, Note, Trouble],
  templateUrl: './list-frame.html',
  styleUrl: './list-frame.scss',
})
export class ListFrame<Row, Query extends Criteria> {
  readonly view = input.required<ListView<Row, Query>>();
  private readonly connection = inject(Connection);

  protected readonly loadEmpty = loadEmpty;
  protected readonly list = computed(() => this.view().list);
  protected readonly slow = computed(() => this.connection.state() === 'slow');
  protected readonly leftOut = computed(() => inWords(this.list().leftOut()));
  /** Said aloud when the rows change. */
  protected readonly announcement = computed(() =>
    this.list().freshness() === 'fresh' ? this.view().count() : '',
  );
  /** When the rows in sight were known, where they are older than now. */
  protected readonly knownAt = computed(() => {
    const answered = this.connection.lastAnswerAt();
    const has = this.view()
      .rows()
      .some((row) => row !== undefined);
    return has && answered !== undefined ? clock.format(answered) : undefined;
  });
}

/** "filter by kind, sort by branch name or group by person". */
function inWords(verbs: readonly string[]): string {
  const last = verbs.at(-1) ?? '';
  return verbs.length > 1 ? `${verbs.slice(0, -1).join(', ')} or ${last}` : last;
}
