import type { ChangeNotice } from '@storyboard/contract/changes';
import type { Database } from '../../database/open.ts';
import { type Audience, audiencesOf, includes, nobody } from '../audience.ts';
import type { Reader } from '../reader.ts';
import { type Guarded, guards } from '../visible.ts';
import type { LogRow } from './log.ts';

const kinds = Object.keys(guards) as Guarded[];

/** Who may see now what rows of the log are part of. */
export type Audiences = ReadonlyMap<Guarded, ReadonlyMap<number, Audience>>;

/** Looked up once for any number of readers. */
export async function audiencesNow(
  database: Database,
  rows: readonly LogRow[],
): Promise<Audiences> {
  const audiences = new Map<Guarded, ReadonlyMap<number, Audience>>();
  for (const kind of kinds) {
    const ids = new Set(rows.map((row) => row[guards[kind].column]).filter((id) => id !== null));
    audiences.set(kind, await audiencesOf(database, kind, [...ids]));
  }
  return audiences;
}

/**
 * What a reader hears of these rows: changes of what they may see now, and that gone is what they could see
 * before. Of several rows about one thing the last counts.
 */
export function noticesFor(
  rows: readonly LogRow[],
  { id: person }: Reader,
  audiences: Audiences,
): ChangeNotice[] {
  const notices = new Map<string, ChangeNotice>();
  for (const row of rows) {
    const notice = noticeFor(row, person, audiences);
    if (!notice) continue;
    const key = `${notice.type} ${notice.id}`;
    notices.delete(key);
    notices.set(key, notice);
  }
  return [...notices.values()];
}

function noticeFor(
  row: LogRow,
  person: number | null,
  audiences: Audiences,
): ChangeNotice | undefined {
  if (row.type === 'start over' || (row.only_for !== null && row.only_for !== person)) return;
  const notice = { type: row.type, id: row.row_id, at: `${row.at.slice(0, 19)}+00:00` };
  if (seesNow(row, person, audiences)) {
    const { type, story_id, deleted } = row;
    return {
      ...notice,
      ...(inStory.has(type) && story_id !== null && { story_id }),
      ...(deleted === 1 && { deleted: true }),
    };
  }
  return sawBefore(row, person) ? { ...notice, deleted: true } : undefined;
}

const inStory: ReadonlySet<string> = new Set(['task', 'comment', 'event']);

const seesNow = (row: LogRow, person: number | null, audiences: Audiences): boolean =>
  kinds.every((kind) => {
    const id = row[guards[kind].column];
    return id === null || includes(audiences.get(kind)?.get(id) ?? nobody, person);
  });

/** Some lost sight of it, and this reader could see it until then. */
export function sawBefore(
  { seen_before: seen }: Pick<LogRow, 'seen_before'>,
  person: number | null,
): boolean {
  if (seen === null) return false;
  return seen === 'all' || (person !== null && (JSON.parse(seen) as number[]).includes(person));
}
