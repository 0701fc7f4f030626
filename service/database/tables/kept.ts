import { flag, instant, integer, kept, optional, or, text, to } from './column.ts';

const count = kept(or(integer, 0));

/** How many tasks have each status. */
export const taskCounts = {
  todo: count,
  inprogress: count,
  review: count,
  merged: count,
  invalid: count,
};

/**
 * A story in one of its projects or groups, with its tasks there and what lists of it filter and sort by:
 * such a list then reads one index from its end, however many stories there are.
 */
const storyIn = {
  story_id: to('stories'),
  private: flag,
  status: text,
  updated_at: optional(instant),
  ...taskCounts,
};

/** Tables of our own. All follow from others and are made new after an import. */
export const keptTables = {
  story_projects: { project_id: to('projects'), ...storyIn },
  story_project_groups: { project_group_id: to('project_groups'), ...storyIn },
  /** What a scope holds in public: `all` (with id 0), a `project` or a `project_group`. */
  totals: {
    scope: text,
    scope_id: integer,
    stories_active: count,
    stories_merged: count,
    stories_invalid: count,
    tasks_todo: count,
    tasks_inprogress: count,
    tasks_review: count,
    tasks_merged: count,
    tasks_invalid: count,
  },
  /** What the store knows about itself, by name: `demo` while it holds demo data and no more. */
  facts: { name: text, value: text },
};
