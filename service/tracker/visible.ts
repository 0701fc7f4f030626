import { sql } from 'kysely';
import { type Column, type Condition, never, not } from './query/condition.ts';
import type { Slot, Values } from './query/shaped.ts';
import type { Reader } from './reader.ts';

/** What may be private: where its permissions stand, and the column that says of which row. */
export const guards = {
  stories: { table: 'story_permissions', column: 'story_id' },
  worklists: { table: 'worklist_permissions', column: 'worklist_id' },
  boards: { table: 'board_permissions', column: 'board_id' },
  due_dates: { table: 'due_date_permissions', column: 'due_date_id' },
} as const;
export type Guarded = keyof typeof guards;

const valuesOf = ({ id }: Reader): Values => (id === null ? {} : { reader: id });
const kindOf = ({ id }: Reader) => (id === null ? 'anonymous' : 'person');

/**
 * What is public, and what the reader or one of their teams is permitted to see. Superusers are no exception.
 * A worklist that is a lane is seen by those who see a board of it.
 */
export const visible = (table: Guarded, reader: Reader): Condition =>
  table === 'worklists' ? visibleList(reader) : visibleByItself(table, reader);

function visibleList(reader: Reader): Condition {
  const [list, board] = [visibleByItself('worklists', reader), visibleByItself('boards', reader)];
  return {
    ...list,
    shape: `${list.shape}, lanes by boards`,
    build: (slot) => sql`case
      when worklists.id in (select list_id from board_worklists) then worklists.id in (
        select list_id from board_worklists join boards on boards.id = board_worklists.board_id
        where ${board.build(slot)})
      else ${list.build(slot)} end`,
  };
}

function visibleByItself(table: Guarded, reader: Reader): Condition {
  if (reader.id === null) return isPublic[table];
  const { build } = isPublic[table];
  return {
    shape: `${table} visible to a person`,
    values: { reader: reader.id },
    build: (slot) => sql`(${build(slot)}
      or ${sql.ref(`${table}.id`)} in ${permittedIds(table, slot)})`,
  };
}

/** `+`: nearly all is public, so the index on it is of no help. */
const publicOnly = (table: Guarded): Condition => ({
  shape: `${table} are public`,
  values: {},
  build: () => sql`+${sql.ref(`${table}.private`)} = 0`,
});

const isPublic: Readonly<Record<Guarded, Condition>> = {
  stories: publicOnly('stories'),
  worklists: publicOnly('worklists'),
  boards: publicOnly('boards'),
  due_dates: publicOnly('due_dates'),
};

/** What is private and not for the reader: few rows, found once per query. */
export function hiddenFrom(table: Guarded, reader: Reader): Condition {
  if (table === 'worklists') return not(visibleList(reader));
  const isPrivate = sql`${sql.ref(`${table}.private`)} = 1`;
  return {
    shape: `${table} hidden from ${kindOf(reader)}`,
    values: valuesOf(reader),
    build: (slot) =>
      reader.id === null
        ? sql`${isPrivate}`
        : sql`(${isPrivate} and ${sql.ref(`${table}.id`)} not in ${permittedIds(table, slot)})`,
  };
}

/** The row points at something that is hidden from the reader. */
export function pointsAtHidden(column: Column, table: Guarded, reader: Reader): Condition {
  const hidden = hiddenFrom(table, reader);
  return {
    shape: `${column} at ${hidden.shape}`,
    values: hidden.values,
    build: (slot) => sql`${sql.ref(column)} in (
      select ${sql.ref(`${table}.id`)} from ${sql.table(table)} where ${hidden.build(slot)})`,
  };
}

/**
 * The row points at something that the reader may see, or at nothing of this kind. `is not true` takes SQLite a
 * third of the time of `not in`.
 */
export function pointsAtVisible(column: Column, table: Guarded, reader: Reader): Condition {
  const hidden = pointsAtHidden(column, table, reader);
  return {
    shape: `not ${hidden.shape}`,
    values: hidden.values,
    build: (slot) => sql`(${hidden.build(slot)}) is not true`,
  };
}

/**
 * The one row with the id that the slot holds is there and visible: asked once per query. No `exists`: SQLite
 * may make a join of that, with a filter over the whole table.
 */
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
    build: (slot) => sql`1 = (select count(*) from ${sql.table(table)}
      where ${sql.ref(`${table}.id`)} = ${slot(slotName)} and ${seen.build(slot)})`,
  };
}

/** What is private and the reader is permitted to see: nothing for those who did not say who they are. */
export function permitted(table: Guarded, reader: Reader): Condition {
  if (reader.id === null) return never;
  return {
    shape: `${table} permitted`,
    values: { reader: reader.id },
    build: (slot) => sql`(${sql.ref(`${table}.private`)} = 1
      and ${sql.ref(`${table}.id`)} in ${permittedIds(table, slot)})`,
  };
}

/** The ids of what the reader is permitted to see, or one of their teams. */
function permittedIds(table: Guarded, slot: Slot) {
  const guard = guards[table];
  return sql`(select ${sql.ref(guard.column)} from ${sql.table(guard.table)} where permission_id in (
    select permission_id from user_permissions where user_id = ${slot('reader')}
    union all
    select permission_id from team_permissions where team_id in (
      select team_id from team_membership where user_id = ${slot('reader')})))`;
}
