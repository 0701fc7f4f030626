import { sql } from 'kysely';
import { jsonItems } from '../../database/sqlite/json.ts';
import { grouped, idsOf } from '../query/grouped.ts';
import { type Database, run, text } from '../query/shaped.ts';
import type { Reader } from '../reader.ts';
import { rights, type Ruled } from './guarded.ts';

/** Who may change a worklist, board or due date, and who may use it. */
export interface Holders {
  readonly owners: number[];
  readonly users: number[];
}

const nobody = (): Holders => ({ owners: [], users: [] });

/** The people who hold the permissions on these rows, by row. */
export async function holdersOf(
  database: Database,
  of: Ruled,
  rows: readonly { id: number }[],
): Promise<(id: number) => Holders> {
  const { edit, use } = rights[of];
  const held = await heldOn(database, of, idsOf(rows));
  const byRow = grouped(
    held,
    ({ row }) => row,
    (one) => one,
  );
  const people = (id: number, codename: string) =>
    (byRow.get(id) ?? []).filter((one) => one.codename === codename).map(({ person }) => person);
  return (id) => (byRow.has(id) ? { owners: people(id, edit), users: people(id, use) } : nobody());
}

function heldOn(database: Database, of: Ruled, ids: string) {
  const { table, column, edit, use } = rights[of];
  return run(database, `holders of ${of}`, { ids }, (slot) =>
    text<{ row: number; codename: string; person: number }>(
      database,
      sql`select guard.${sql.ref(column)} as row, permissions.codename, theirs.user_id as person
        from ${sql.table(table)} as guard
        join permissions on permissions.id = guard.permission_id
        join user_permissions as theirs on theirs.permission_id = guard.permission_id
        where guard.${sql.ref(column)} in ${jsonItems(slot('ids'))}
          and permissions.codename in (${edit}, ${use})
        order by theirs.user_id`,
    ),
  );
}

/** What the reader, or one of their teams, is permitted on each of these rows, by codename. */
export async function permittedOn(
  database: Database,
  reader: Reader,
  of: Ruled,
  rows: readonly { id: number }[],
): Promise<(id: number) => string[]> {
  const { table, column } = rights[of];
  const values = { ids: idsOf(rows), reader: reader.id };
  const held = await run(database, `permitted on ${of}`, values, (slot) =>
    text<{ row: number; codename: string }>(
      database,
      sql`select distinct guard.${sql.ref(column)} as row, permissions.codename
        from ${sql.table(table)} as guard
        join permissions on permissions.id = guard.permission_id
        where guard.${sql.ref(column)} in ${jsonItems(slot('ids'))} and guard.permission_id in (
          select permission_id from user_permissions where user_id = ${slot('reader')}
          union all
          select permission_id from team_permissions where team_id in (
            select team_id from team_membership where user_id = ${slot('reader')}))
        order by permissions.id`,
    ),
  );
  const byRow = grouped(
    held,
    ({ row }) => row,
    ({ codename }) => codename,
  );
  return (id) => byRow.get(id) ?? [];
}
