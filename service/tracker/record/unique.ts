import { sql } from 'kysely';
import { fold } from '../../database/fold.ts';
import { wrong } from '../refused.ts';
import type { Change } from './change.ts';

interface Place {
  readonly table: 'projects' | 'project_groups' | 'teams' | 'branches' | 'milestones';
  /** What the original calls a row of it. */
  readonly kind: string;
  /** Names are unique within: the column and its value. */
  readonly within?: readonly [column: string, id: number];
}

/** Refuses a name that another row has, whatever the case. `own` is the id of the row that takes it. */
export async function checkName(
  { database }: Change,
  { table, kind, within }: Place,
  name: string | undefined,
  own = 0,
): Promise<void> {
  if (name === undefined) return;
  const inside = within ? sql`and ${sql.ref(within[0])} = ${within[1]}` : sql``;
  const { rows } = await sql`
    select id from ${sql.table(table)}
    where name_folded = ${fold(name)} and id <> ${own} ${inside}`.execute(database);
  if (rows.length === 0) return;
  const value = within ? `${name}-${within[1]}` : name;
  throw wrong(`Database object '${kind}' with field value '${value}' already exists.`);
}
