import { PRIORITIES, TASK_STATUSES } from '@storyboard/contract/task';
import {
  added,
  flag,
  folded,
  instant,
  kept,
  oneOf,
  optional,
  or,
  stamped,
  text,
  to,
} from './column.ts';
import { taskCounts } from './kept.ts';

export const stories = {
  story_types: {
    ...stamped,
    name: text,
    icon: optional(text),
    restricted: or(flag, 0),
    private: or(flag, 0),
    visible: or(flag, 1),
  },
  may_mutate_to: {
    story_type_id_from: to('story_types'),
    story_type_id_to: to('story_types'),
  },
  // Long texts stand last: reading what comes before them then never walks their pages.
  stories: {
    ...stamped,
    creator_id: optional(to('users')),
    story_type_id: or(to('story_types'), 1),
    is_bug: optional(flag),
    private: or(flag, 0),
    /** active, merged or invalid: follows from the tasks, by the original's rule. */
    status: kept(or(text, 'invalid')),
    ...taskCounts,
    /** Counted in the totals, which are public: not private when they were last kept. */
    listed: kept(or(flag, 0)),
    title: text,
    title_folded: folded('title'),
    description: optional(text),
    description_folded: folded('description'),
    /** The names of its tags, a JSON list, oldest tag first. */
    tags: added(kept(or(text, '[]'))),
  },
  tasks: {
    ...stamped,
    story_id: to('stories'),
    project_id: optional(to('projects')),
    branch_id: optional(to('branches')),
    milestone_id: optional(to('milestones')),
    assignee_id: optional(to('users')),
    creator_id: optional(to('users')),
    status: oneOf(TASK_STATUSES, 'todo'),
    priority: oneOf(PRIORITIES, 'medium'),
    /** The first change to merged that the timeline knows. */
    merged_at: kept(optional(instant)),
    title: text,
    title_folded: folded('title'),
    link: optional(text),
  },
  storytags: { ...stamped, name: text, name_folded: folded('name') },
  story_storytags: { story_id: to('stories'), storytag_id: to('storytags') },
  story_permissions: { story_id: to('stories'), permission_id: to('permissions') },
  comments: {
    ...stamped,
    is_active: or(flag, 1),
    in_reply_to: optional(to('comments')),
    content: optional(text),
  },
  comments_history: { ...stamped, comment_id: to('comments'), content: optional(text) },
  events: {
    ...stamped,
    story_id: optional(to('stories')),
    worklist_id: optional(to('worklists')),
    board_id: optional(to('boards')),
    comment_id: optional(to('comments')),
    author_id: optional(to('users')),
    event_type: text,
    /** JSON; what it holds depends on the type. */
    event_info: optional(text),
  },
};
