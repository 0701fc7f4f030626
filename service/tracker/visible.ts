import { sql } from 'kysely';
import type { Column, Condition } from './query/condition.ts';
import type { Slot, Values } from './query/shaped.ts';
import type { Reader } from './reader.ts';

/** What may be private: where its permissions stand, and the column that says of which row. */
const guards = {
  stories: { table: 'story_permissions', column: 'story_id' },
  worklists: { table: 'worklist_permissions', column: 'worklist_id' },
  boards: { table: 'board_permissions', column: 'board_id' },
  due_dates: { table: 'due_date_permissions', column: 'due_date_id' },
} as const;
export type Guarded = keyof typeof guards;

const valuesOf = ({ id }: Reader): Values => (id === null ? {} : { reader: id });
const kindOf = ({ id }: Reader) => (id === null ? 'anonymous' : 'person');

/** What is public, and what the reader or one of their teams is permitted to see. Superusers are no exception. */
export function visible(table: Guarded, reader: Reader): Condition {
  return {
    shape: `${table} visible to ${kindOf(reader)}`,
    values: valuesOf(reader),
    build: (slot) =>
      reader.id === null
        ? sql`${sql.ref(`${table}.private`)} = 0`
        : sql`(${sql.ref(`${table}.private`)} = 0
            or ${sql.ref(`${table}.id`)} in ${permitted(table, slot)})`,
  };
}

/**
 * The row points at something that the reader may see, or at nothing of this kind. Asked the other way round,
 * as little is private: the hidden ids are found once per query.
 */
export function pointsAtVisible(column: Column, table: Guarded, reader: Reader): Condition {
  const hidden = (slot: Slot) =>
    sql`(select id from ${sql.table(table)} where private = 1 ${
      reader.id === null ? sql`` : sql`and id not in ${permitted(table, slot)}`
    })`;
  return {
    shape: `${column} points at ${table} visible to ${kindOf(reader)}`,
    values: valuesOf(reader),
    build: (slot) => sql`(${sql.ref(column)} is null or ${sql.ref(column)} not in ${hidden(slot)})`,
  };
}

/** The one row with the id that the slot holds is there and visible: asked once per query. */
export function oneVisible(
  table: Guarded,
  slotName: string,
  id: number,
  reader: Reader,
): Condition {
  const seen = visible(table, reader);
  return {
    shape: `one of ${seen.shape}`,
    values: { ...seen.values, [slotName]: id },
    build: (slot) => sql`exists (select 1 from ${sql.table(table)}
      where ${sql.ref(`${table}.id`)} = ${slot(slotName)} and ${seen.build(slot)})`,
  };
}

/** The ids of what the reader is permitted to see, or one of their teams. */
function permitted(table: Guarded, slot: Slot) {
  const guard = guards[table];
  return sql`(select ${sql.ref(guard.column)} from ${sql.table(guard.table)} where permission_id in (
    select permission_id from user_permissions where user_id = ${slot('reader')}
    union all
    select permission_id from team_permissions where team_id in (
      select team_id from team_membership where user_id = ${slot('reader')})))`;
}
