import type { Reader } from '../reader.ts';
import { unseen } from '../unseen.ts';
import { type Guarded, guards } from '../visible.ts';
import type { Change } from './change.ts';

/** Stories, worklists, boards and due dates, by their ids. */
export type ToldOf = Partial<Record<Guarded, number[]>>;

const kinds = Object.keys(guards) as Guarded[];

/** What only rows of a kind have, and what holds the id of one in rows that are part of it. */
const marks: Readonly<Record<Guarded, { own: string; part: string }>> = {
  stories: { own: 'story_type_id', part: 'story_id' },
  worklists: { own: 'automatic', part: 'list_id' },
  boards: { own: 'lanes', part: 'board_id' },
  due_dates: { own: 'date', part: 'due_date_id' },
};

/** What a change wrote or answers with that may be private, as far as its author sees it. */
export async function toldOf(change: Change, result: unknown): Promise<ToldOf> {
  const told: ToldOf = {};
  for (const kind of kinds) {
    const ids = new Set([...change.log.about(kind), ...idsIn(kind, result)]);
    const hidden = await unseen(change.database, change.author, kind, ids);
    const seen = [...ids].filter((id) => !hidden.has(id));
    if (seen.length > 0) told[kind] = seen;
  }
  return told;
}

function idsIn(kind: Guarded, result: unknown): number[] {
  if (typeof result !== 'object' || result === null) return [];
  const row = result as Readonly<Record<string, unknown>>;
  const { own, part } = marks[kind];
  return [own in row ? row['id'] : undefined, row[part]].filter((id) => typeof id === 'number');
}

/** Whether all of it is still there for the reader. */
export async function seesAll(
  { database }: Pick<Change, 'database'>,
  reader: Reader,
  told: ToldOf,
): Promise<boolean> {
  for (const kind of kinds) {
    if ((await unseen(database, reader, kind, told[kind] ?? [])).size > 0) return false;
  }
  return true;
}
