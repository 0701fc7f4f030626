import { Type, type Static } from 'typebox';
import { DueDate } from './due-date.ts';
import { LIST_TITLE_MAX } from '../limits.ts';
import { checkedByApi, Nullable, row, versionedRow } from '../schema.ts';
import { Worklist } from './worklist.ts';

/** A lane of a board, with the worklist that it is. Lanes stand in the order of their positions. */
export const Lane = Type.Object({
  ...row,
  board_id: Type.Integer(),
  list_id: Type.Integer(),
  position: Type.Integer(),
  worklist: Worklist,
});
export type Lane = Static<typeof Lane>;

const People = Type.Array(Type.Integer());

/**
 * GET /boards, /boards/N. The answer to a POST is the row alone. In the list the cards of lanes come without their stories
 * and tasks; due dates come where one board is read.
 */
export const Board = Type.Object({
  ...versionedRow,
  title: Type.String(),
  description: Nullable(Type.String()),
  creator_id: Type.Integer(),
  project_id: Nullable(Type.Integer()),
  private: Type.Boolean(),
  archived: Type.Boolean(),
  lanes: Type.Optional(Type.Array(Lane)),
  due_dates: Type.Optional(Type.Array(DueDate)),
  /** Who may change it, and who may move its cards: ids of people. */
  owners: Type.Optional(People),
  users: Type.Optional(People),
});
export type Board = Static<typeof Board>;

const LaneDraft = Type.Object({
  list_id: Type.Optional(Type.Integer()),
  position: Type.Optional(Type.Integer()),
});
export type LaneDraft = Static<typeof LaneDraft>;

const own = {
  description: Type.Optional(Nullable(Type.String())),
  project_id: Type.Optional(Nullable(Type.Integer())),
  private: Type.Optional(Type.Boolean()),
  archived: Type.Optional(Type.Boolean()),
  /** Stands in whole rows that are sent back; nobody can be made the author of another's. */
  creator_id: Type.Optional(Type.Integer()),
  lanes: Type.Optional(Type.Array(LaneDraft)),
};
const title = Type.String({ maxLength: LIST_TITLE_MAX });

/** PUT /boards/N: what is given changes. Lanes come and change places; one that is left out stays. */
export const BoardChange = Type.Object({ ...own, title: Type.Optional(title) }, checkedByApi);
export type BoardChange = Static<typeof BoardChange>;

/** POST /boards. Without owners its author is the owner. */
export const NewBoard = Type.Object(
  {
    ...own,
    title,
    owners: Type.Optional(People),
    users: Type.Optional(People),
  },
  checkedByApi,
);
export type NewBoard = Static<typeof NewBoard>;
