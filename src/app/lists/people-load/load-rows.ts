import type { Params } from '@angular/router';
import { type Load, OPEN, type OpenStatus, openOf } from './load';

/** A number of the table, with the query of the list of tasks that it counts. */
export interface LoadCell {
  readonly status: OpenStatus;
  readonly count: number;
  readonly query: Params;
}

/** A row of the table as it is drawn. */
export interface LoadRow {
  readonly load: Load;
  readonly open: number;
  readonly query: Params;
  readonly stuckQuery: Params;
  readonly cells: readonly LoadCell[];
}

/** @param base what all lists of tasks that the table leads to have in common */
export function rowsOf(loads: readonly Load[], base: Params): LoadRow[] {
  return loads.map((load) => {
    const query = { ...base, assignee: load.id ?? 'none' };
    return {
      load,
      open: openOf(load),
      query,
      // Nothing filters by age: the oldest change first brings what is stuck to the top.
      stuckQuery: { ...query, sort: 'updated_at' },
      cells: OPEN.map((status) => {
        return { status, count: load.counts[status], query: { ...query, status } };
      }),
    };
  });
}
