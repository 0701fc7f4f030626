import { Type, type Static } from 'typebox';
import { LIST_TITLE_MAX } from '../limits.ts';
import { checkedByApi, Instant, Nullable, row, versionedRow } from '../schema.ts';
import { Story } from '../story.ts';
import { Task } from '../task.ts';

/** A due date by itself, as a card shows it. */
const own = {
  ...row,
  name: Nullable(Type.String()),
  date: Instant,
  private: Type.Boolean(),
  creator_id: Type.Integer(),
};

/** The due date that a card shows. */
export const ShownDueDate = Type.Object(own);
export type ShownDueDate = Static<typeof ShownDueDate>;

/**
 * GET /due_dates, /due_dates/N, and with a board. Its stories come without status, counts and tags. `count` is how many they
 * are; with a board, how many cards of the board show the date.
 */
export const DueDate = Type.Object({
  ...own,
  version: versionedRow.version,
  tasks: Type.Array(Task),
  stories: Type.Array(Story),
  count: Type.Integer(),
  /** Who may change it, and who may put it on cards, stories and tasks: ids of people. */
  owners: Type.Array(Type.Integer()),
  users: Type.Array(Type.Integer()),
  /** Whether the reader may. With `--plain` that is told with boards and after writes only. */
  editable: Type.Boolean(),
  assignable: Type.Boolean(),
});
export type DueDate = Static<typeof DueDate>;

const Ids = Type.Array(Type.Integer());
const Rows = Type.Array(Type.Object({ id: Type.Integer() }));

const change = {
  name: Type.Optional(Nullable(Type.String({ maxLength: LIST_TITLE_MAX }))),
  private: Type.Optional(Type.Boolean()),
  /** Stands in whole rows that are sent back; nobody can be made the author of another's. */
  creator_id: Type.Optional(Type.Integer()),
  /** Puts the date on a board or worklist, besides those where it is. */
  board_id: Type.Optional(Type.Integer()),
  worklist_id: Type.Optional(Type.Integer()),
};
const date = Type.String({ format: 'date-time' });

/** POST /due_dates. Without owners its author is the owner. */
export const NewDueDate = Type.Object(
  {
    ...change,
    date: Type.Optional(date),
    owners: Type.Optional(Ids),
    users: Type.Optional(Ids),
  },
  checkedByApi,
);
export type NewDueDate = Static<typeof NewDueDate>;

/** PUT /due_dates/N: what is given changes. `stories` and `tasks` are all that have the date. */
export const DueDateChange = Type.Object(
  {
    ...change,
    date: Type.Optional(date),
    stories: Type.Optional(Rows),
    tasks: Type.Optional(Rows),
  },
  checkedByApi,
);
export type DueDateChange = Static<typeof DueDateChange>;

/** DELETE /due_dates/N: takes the date off a board, where the address does not name it. */
export const OfBoard = Type.Object({ board_id: Type.Optional(Type.Integer()) }, checkedByApi);
export type OfBoard = Static<typeof OfBoard>;
