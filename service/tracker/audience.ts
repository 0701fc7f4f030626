import { sql } from 'kysely';
import { jsonItems } from '../database/sqlite/json.ts';
import { type Database, run } from './query/shaped.ts';
import { type Guarded, guards } from './visible.ts';

/** Who may see a row: everybody, or these people. */
export type Audience = 'all' | ReadonlySet<number>;

export const nobody: Audience = new Set();

/** Whether this person, or null for those who did not say who they are, is among them. */
export const includes = (audience: Audience, person: number | null): boolean =>
  audience === 'all' || (person !== null && audience.has(person));

/** Some who were among them are not any more. */
export function someLost(before: Audience, after: Audience): boolean {
  if (after === 'all') return false;
  return before === 'all' || [...before].some((person) => !after.has(person));
}

/**
 * Who may see these rows, by id; those that are not there have none. It says of many readers what `visible`
 * says of one.
 */
export async function audiencesOf(
  database: Database,
  table: Guarded,
  ids: readonly number[],
): Promise<Map<number, Audience>> {
  if (ids.length === 0) return new Map();
  const rows = await run(database, `privacy of ${table}`, { ids: JSON.stringify(ids) }, (slot) =>
    database
      .selectFrom(table)
      .select(['id', 'private'])
      .where(sql<boolean>`id in ${jsonItems(slot('ids'))}`),
  );
  const hidden = rows.filter((row) => row.private === 1).map(({ id }) => id);
  const people = await permittedBy(database, table, hidden);
  const audiences = new Map<number, Audience>(
    rows.map((row) => [row.id, row.private === 1 ? (people.get(row.id) ?? nobody) : 'all']),
  );
  return table === 'worklists' ? lanesByBoards(database, audiences) : audiences;
}

/** A worklist that is a lane is seen by those who see a board of it. */
async function lanesByBoards(database: Database, lists: Map<number, Audience>) {
  const values = { ids: JSON.stringify([...lists.keys()]) };
  const lanes = await run(database, 'boards of lanes', values, (slot) =>
    database
      .selectFrom('board_worklists')
      .select(['list_id', 'board_id'])
      .where(sql<boolean>`list_id in ${jsonItems(slot('ids'))}`),
  );
  const boards = await audiencesOf(database, 'boards', [
    ...new Set(lanes.map(({ board_id }) => board_id)),
  ]);
  const byBoard = new Map<number, Audience>();
  for (const { list_id, board_id } of lanes) {
    const known = byBoard.get(list_id) ?? nobody;
    byBoard.set(list_id, either(known, boards.get(board_id) ?? nobody));
  }
  return new Map([...lists, ...byBoard]);
}

function either(one: Audience, other: Audience): Audience {
  return one === 'all' || other === 'all' ? 'all' : new Set([...one, ...other]);
}

async function permittedBy(database: Database, table: Guarded, ids: readonly number[]) {
  const people = new Map<number, Set<number>>();
  if (ids.length === 0) return people;
  const { table: guard, column } = guards[table];
  const held = sql.ref(`held.${column}`);
  const values = { ids: JSON.stringify(ids) };
  const rows = await run(database, `people permitted by ${guard}`, values, (slot) => {
    const these = jsonItems(slot('ids'));
    const query = sql<{ id: number; user_id: number }>`
      select ${held} as id, theirs.user_id from ${sql.table(guard)} as held
      join user_permissions as theirs on theirs.permission_id = held.permission_id
      where ${held} in ${these}
      union
      select ${held}, member.user_id from ${sql.table(guard)} as held
      join team_permissions as theirs on theirs.permission_id = held.permission_id
      join team_membership as member on member.team_id = theirs.team_id
      where ${held} in ${these}`;
    return { compile: () => query.compile(database) };
  });
  for (const { id, user_id } of rows) {
    people.set(id, (people.get(id) ?? new Set()).add(user_id));
  }
  return people;
}
