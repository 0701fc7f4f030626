import type { Sync } from '@storyboard/contract/sync';
import { type Cursors, cursorsOf, type Place } from '../changes/cursors.ts';
import { newestPlace } from '../changes/log.ts';
import type { Database } from '../query/shaped.ts';
import type { Reader } from '../reader.ts';
import { changedNamed, mustStartOver, type Span } from './changed.ts';
import { historyOf, storiesOf, tasksOf } from './contents.ts';
import { namesOf } from './names.ts';
import { idsInScope, nameOf, type SyncScope } from './scope.ts';
import { toldStories } from './told.ts';

/** Stories of one page: few enough that no other request waits for long. */
const PAGE = 500;

export interface SyncQuery {
  readonly scope: SyncScope;
  /** The cursor of the last page; one that is not good is as good as none. */
  readonly since?: string | undefined;
  /** Stories of a page. */
  readonly limit?: number | undefined;
}

/** What a page brings: stories, those that are gone, and where the next begins. */
interface Page {
  readonly ids: readonly number[];
  readonly gone: readonly number[];
  readonly next: Place;
  /** In between are changes of names to be told. */
  readonly renamed?: Span;
  readonly startOver?: boolean;
}

interface Reading {
  readonly database: Database;
  readonly reader: Reader;
  readonly scope: SyncScope;
  readonly limit: number;
}

/**
 * A page of all stories in the scope, or of what changed since the cursor. Whatever is written while pages are
 * read comes behind the place at which the reading began: the next reading brings it.
 */
export async function syncPage(
  database: Database,
  reader: Reader,
  { scope, since, limit = PAGE }: SyncQuery,
): Promise<Sync> {
  const cursors = await cursorsOf(database);
  const reading = { database, reader, scope, limit: Math.max(1, Math.min(limit, PAGE)) };
  const place = await goodPlace(reading, cursors, since);
  const page = await pageFrom(reading, place);
  return asSync(reading, cursors, page);
}

async function goodPlace(
  { database, reader, scope }: Reading,
  cursors: Cursors,
  since: string | undefined,
): Promise<Place | undefined> {
  const place = since === undefined ? undefined : cursors.read(reader, since, nameOf(scope));
  if (!place || (await mustStartOver(database, reader, scope, place.from))) return undefined;
  return place;
}

async function pageFrom(reading: Reading, place: Place | undefined): Promise<Page> {
  if (place?.to !== undefined) {
    return pageOfChanges(reading, { from: place.from, to: place.to }, place.after);
  }
  if (place?.after !== undefined) return pageOfAll(reading, place.from, place.after);
  const newest = await newestPlace(reading.database);
  if (place) return pageOfChanges(reading, { from: place.from, to: newest });
  return { ...(await pageOfAll(reading, newest, 0)), startOver: true };
}

async function pageOfAll(reading: Reading, from: number, after: number): Promise<Page> {
  const { database, reader, scope, limit } = reading;
  const ids = await idsInScope(database, reader, scope, { after, most: limit + 1 });
  const page = ids.slice(0, limit);
  const more = ids.length > limit;
  const wanted = scope.kind === 'stories' && !more ? scope.ids : [];
  const gone = wanted.filter((id) => id > after && !page.includes(id));
  return { ids: page, gone, next: more ? { from, after: page.at(-1) ?? 0 } : { from } };
}

async function pageOfChanges(reading: Reading, span: Span, after?: number): Promise<Page> {
  const { limit } = reading;
  const told = await toldStories(reading, span, { after: after ?? 0, most: limit + 1 });
  const some = told.slice(0, limit);
  const those = (isGone: boolean) => some.filter(({ gone }) => gone === isGone).map(({ id }) => id);
  return {
    ids: those(false),
    gone: those(true),
    next: told.length > limit ? { ...span, after: some.at(-1)?.id ?? 0 } : { from: span.to },
    ...(after === undefined && { renamed: span }),
  };
}

async function asSync(
  { database, reader, scope }: Reading,
  cursors: Cursors,
  { ids, gone, next, renamed, startOver = false }: Page,
): Promise<Sync> {
  const these = JSON.stringify(ids);
  const [stories, tasks, history, changed] = await Promise.all([
    storiesOf(database, these),
    tasksOf(database, these),
    historyOf(database, these),
    renamed ? changedNamed(database, renamed) : [],
  ]);
  return {
    cursor: cursors.write(reader, { ...next, scope: nameOf(scope) }),
    more: next.after !== undefined,
    start_over: startOver,
    stories,
    tasks,
    history,
    gone: [...gone],
    ...(await namesOf(database, stories, tasks, changed)),
  };
}
