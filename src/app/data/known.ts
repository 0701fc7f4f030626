import type { Signal } from '@angular/core';
import type { KnownList } from '../mirror/known';

// Pages take these from here, as the mirror and the API lie behind data/.
export type { Refusal, RefusalKind } from '../api/refusal';
export type { Freshness, Known, KnownList } from '../mirror/known';

/** A list with what this server could not do of its query: "filter by kind", "sort by branch name". */
export interface FilteredList<Row> extends KnownList<Row> {
  readonly leftOut: Signal<readonly string[]>;
}
