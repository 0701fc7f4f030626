import { type Compilable, type Expression, sql } from 'kysely';
import type { Database } from './open.ts';
import { directly } from './sqlite/direct.ts';
import { onlyReads } from './sqlite/driver.ts';

class Slot {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** Stands in a query for a value that each run brings. */
export type SlotFor<Values> = <Name extends keyof Values & string>(
  name: Name,
) => Expression<Values[Name]>;

/** Runs a query that was compiled once. Pass a transaction to run inside it. */
export type Prepared<Values, Row> = (values: Values, within?: Database) => Promise<Row[]>;

/**
 * Compiles a query once; each run only binds values. Building and compiling costs several times what
 * SQLite needs to answer a small query.
 *
 *     const storyById = prepared(database, (slot: SlotFor<{ id: number }>) =>
 *       database.selectFrom('stories').selectAll().where('id', '=', slot('id')));
 *     const [story] = await storyById({ id: 7 });
 */
export function prepared<Values extends object, Row>(
  database: Database,
  build: (slot: SlotFor<Values>) => Compilable<Row>,
): Prepared<Values, Row> {
  const slot: SlotFor<Values> = (name) => sql.val(new Slot(name)) as Expression<never>;
  const compiled = build(slot).compile();
  const reads = onlyReads(compiled);
  const valueOf = (parameter: unknown, values: Values) =>
    parameter instanceof Slot ? values[parameter.name as keyof Values] : parameter;
  return async (values, within = database) => {
    const parameters = compiled.parameters.map((parameter) => valueOf(parameter, values));
    const rows = reads ? directly(within, { sql: compiled.sql, parameters }) : undefined;
    if (rows) return rows as Row[];
    return (await within.executeQuery<Row>({ ...compiled, parameters })).rows;
  };
}
