import type { Compilable, Expression, RawBuilder } from 'kysely';
import type { Database } from '../../database/open.ts';
import { prepared, type Prepared } from '../../database/prepared.ts';
import { Shelf } from '../../database/shelf.ts';

export type { Database } from '../../database/open.ts';

/** What a query binds, by the names of its slots. */
export type Values = Readonly<Record<string, unknown>>;

/** Stands in a query for a value that each run brings. */
export type Slot = <Type>(name: string) => Expression<Type>;

/** Filters in all their combinations make many texts: the oldest leave. */
const REMEMBERED = 1000;

const known = new WeakMap<Database, Shelf<Prepared<Values, unknown>>>();

/**
 * Runs a query that is compiled once per shape. Two queries of one shape have the same text and differ in
 * values only, so whatever changes the text must be in `shape`.
 */
export function run<Row>(
  database: Database,
  shape: string,
  values: Values,
  build: (slot: Slot) => Compilable<Row>,
): Promise<Row[]> {
  const shapes = shapesOf(database);
  let query = shapes.get(shape) as Prepared<Values, Row> | undefined;
  if (!query) {
    query = prepared<Values, Row>(database, (slot) => build(slot as Slot));
    shapes.put(shape, query);
  }
  return query(values);
}

function shapesOf(database: Database) {
  const shapes = known.get(database) ?? new Shelf<Prepared<Values, unknown>>(REMEMBERED);
  known.set(database, shapes);
  return shapes;
}

/** A query that is written as SQL. */
export const text = <Row>(database: Database, query: RawBuilder<Row>): Compilable<Row> => ({
  compile: () => query.compile(database),
});
