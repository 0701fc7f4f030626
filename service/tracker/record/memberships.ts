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

async function seenByTeam(database: Database, team: number): Promise<Entry[]> {
  const parts = (Object.keys(guards) as Guarded[]).map((kind) => {
    const { table, column } = guards[kind];
    return sql`select ${kind} as kind, held.${sql.ref(column)} as id
      from ${sql.table(table)} as held
      join team_permissions as theirs on theirs.permission_id = held.permission_id
      where theirs.team_id = ${team}`;
  });
  const { rows } = await sql<{ kind: Guarded; id: number }>`
    ${sql.join(parts, sql` union `)} limit ${MOST + 1}`.execute(database);
  return rows.map(({ kind, id }) => ({
    type: typeOf[kind],
    row_id: id,
    [guards[kind].column]: id,
  }));
}
