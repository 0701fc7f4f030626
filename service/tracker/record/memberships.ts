import { sql } from 'kysely';
import type { Database } from '../../database/open.ts';
import { type Guarded, guards } from '../visible.ts';
import { type Entry, typeOf } from './logged.ts';

/** Of a team that sees more than this its members rather read all anew. */
const MOST = 500;

export interface Membership {
  readonly team_id: number;
  readonly user_id: number;
}

/** To somebody who came into a team or left it: all that is private and the team is permitted to see. */
export async function membershipEntries(
  database: Database,
  memberships: readonly (Membership & { readonly left: boolean })[],
): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const { team_id, user_id: person, left } of memberships) {
    const seen = await seenByTeam(database, team_id);
    if (seen.length > MOST) {
      entries.push({ type: 'start over', row_id: 0, only_for: person });
      continue;
    }
    const seen_before = left ? JSON.stringify([person]) : undefined;
    entries.push(...seen.map((entry) => ({ ...entry, only_for: person, seen_before })));
  }
  return entries;
}

/** A lane is seen with a board of it, whatever is permitted on the worklist itself. */
async function seenByTeam(database: Database, team: number): Promise<Entry[]> {
  const lanes = sql`select list_id from board_worklists`;
  const parts = (Object.keys(guards) as Guarded[]).map((kind) => {
    const { table, column } = guards[kind];
    const id = sql`held.${sql.ref(column)}`;
    return sql`select ${kind} as kind, ${id} as id ${heldBy(table, team)}
      ${kind === 'worklists' ? sql`and ${id} not in (${lanes})` : sql``}`;
  });
  const onBoards = sql`select 'worklists' as kind, list_id as id from board_worklists
    where board_id in (select held.board_id ${heldBy('board_permissions', team)})`;
  const { rows } = await sql<{ kind: Guarded; id: number }>`
    ${sql.join([...parts, onBoards], sql` union `)} limit ${MOST + 1}`.execute(database);
  return rows.map(({ kind, id }) => ({
    type: typeOf[kind],
    row_id: id,
    [guards[kind].column]: id,
  }));
}

const heldBy = (table: string, team: number) => sql`
  from ${sql.table(table)} as held
  join team_permissions as theirs on theirs.permission_id = held.permission_id
  where theirs.team_id = ${team}`;
