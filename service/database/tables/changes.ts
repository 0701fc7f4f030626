import { flag, id, instant, integer, optional, or, text } from './column.ts';

export const changes = {
  /**
   * What changed, newest last: a row of it per changed row and transaction. Holds no content; a row that has
   * left the store stands here too, so nothing is referenced.
   */
  changes: {
    id,
    at: instant,
    /** As contract/changes.ts has it, or `start over` where more changed than can be told. */
    type: text,
    row_id: integer,
    deleted: or(flag, 0),
    /** What the row is part of, or is: all of it must be visible for the change to be. */
    story_id: optional(integer),
    worklist_id: optional(integer),
    board_id: optional(integer),
    due_date_id: optional(integer),
    /** The one person whom it concerns; null for everybody who may see the row. */
    only_for: optional(integer),
    /** Some who could see the row before may not see it now. Who could: `all`, or a JSON list of people. */
    seen_before: optional(text),
  },
};
