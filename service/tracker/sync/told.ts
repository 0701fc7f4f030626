import type { Database } from '../query/shaped.ts';
import type { Reader } from '../reader.ts';
import { changedStories, mayBeTold, type Span } from './changed.ts';
import { ofThese, type SyncScope } from './scope.ts';

/** A story that changed, and whether it is still in the scope and in sight. */
export interface ToldStory {
  readonly id: number;
  readonly gone: boolean;
}

interface Reading {
  readonly database: Database;
  readonly reader: Reader;
  readonly scope: SyncScope;
}

/** How many changed stories are looked at in one go. */
const LOOKED_AT = 500;

/**
 * Stories of which the reader may hear that they changed, upwards from `after`, at most so many. What is hidden
 * is left out before it is counted: pages would tell of it by their length.
 */
export async function toldStories(
  reading: Reading,
  span: Span,
  { after, most }: { after: number; most: number },
): Promise<ToldStory[]> {
  const told: ToldStory[] = [];
  let last = after;
  while (told.length < most) {
    const part = { after: last, most: Math.max(most, LOOKED_AT) };
    const changed = await changedStories(reading.database, reading.reader, span, part);
    told.push(...(await toldOf(reading, span, changed)));
    if (changed.length < part.most) break;
    last = changed.at(-1) ?? last;
  }
  return told.slice(0, most);
}

async function toldOf(
  { database, reader, scope }: Reading,
  span: Span,
  changed: readonly number[],
): Promise<ToldStory[]> {
  const here = new Set(await ofThese(database, reader, scope, changed));
  const others = changed.filter((id) => !here.has(id) && mayHold(scope, id));
  const gone = new Set(await mayBeTold(database, reader, span, others));
  return changed
    .filter((id) => here.has(id) || gone.has(id))
    .map((id) => ({ id, gone: gone.has(id) }));
}

const mayHold = (scope: SyncScope, id: number) =>
  scope.kind !== 'stories' || scope.ids.includes(id);
