import type { PlainNewTask, Task, TaskChange } from '@storyboard/contract/task';
import { rowById } from '../query/one.ts';
import type { Reader } from '../reader.ts';
import { type Change, record, type Store } from '../record.ts';
import { tell } from '../record/tell.ts';
import { present, wrong } from '../refused.ts';
import { checkTitle } from '../titles.ts';
import { tellTaskChanges } from './task-events.ts';
import { taskListing } from './task-listing.ts';
import {
  checkAssignee,
  checkBranch,
  checkMilestone,
  checkStory,
  masterOf,
  type Placed,
  taskToChange,
} from './task-rules.ts';

/** Makes a task; `story` is the one that the address names, where it names one. */
export function createTask(
  store: Store,
  author: Reader,
  draft: PlainNewTask,
  story = draft.story_id,
): Promise<Task> {
  return record(store, author, async (change) => {
    checkStory(draft.story_id, story ?? 0);
    checkTitle(author, draft.title);
    const { project_id, creator_id = author.id } = draft;
    if (creator_id !== author.id) throw wrong("You can't select author of task.");
    if (project_id === undefined) throw wrong('You must select a project for task.');
    const branch_id = draft.branch_id ?? (await masterOf(change, project_id));
    const { status = 'todo', milestone_id = null } = draft;
    const placed: Placed = { status, project_id, branch_id, milestone_id };
    await checkBranch(change, story, placed);
    await checkMilestone(change, placed);
    await checkAssignee(change, draft.assignee_id);
    const merged_at = status === 'merged' ? change.at : undefined;
    const values = { ...draft, ...placed, story_id: story, creator_id: author.id, merged_at };
    const id = await change.insert('tasks', values);
    const task = await taskRow(change, id);
    await tell(change, { story_id: task.story_id }, createdEvent(task));
    return { ...task, created_at: change.told };
  });
}

const createdEvent = ({ id, story_id, title }: Task) => ({
  event_type: 'task_created' as const,
  event_info: { story_id, task_id: id, task_title: title },
});

const taskRow = async ({ database, author }: Change, id: number): Promise<Task> =>
  present(await rowById(database, taskListing({ plain: author.plain }), id), 'Task', id);

/** Changes what is given of a task; `story` is the one that the address names, where it names one. */
export function updateTask(
  store: Store,
  author: Reader,
  id: number,
  draft: TaskChange,
  story?: number,
): Promise<Task> {
  return record(store, author, async (change) => {
    const before = await taskToChange(change, id);
    checkStory(story, before.story_id);
    checkTitle(author, draft.title, before.title);
    const { creator_id = before.creator_id } = draft;
    if (creator_id !== before.creator_id) throw wrong("You can't change author of task.");
    const after = { ...before, ...draft, ...(await placeOf(change, before, draft)) };
    await checkPlace(change, before, after);
    if (after.assignee_id !== before.assignee_id) await checkAssignee(change, after.assignee_id);
    const values = changed(before, after);
    if (Object.keys(values).length === 0) return before;
    await change.update('tasks', id, { ...values, ...(await mergedNow(change, before, after)) });
    await tellTaskChanges(change, before, after);
    if (after.story_id !== before.story_id) await change.touch(after.story_id);
    return taskRow(change, id);
  });
}

/** Where the task is then: another project means its master branch, and a milestone goes with its branch. */
async function placeOf(change: Change, before: Task, draft: TaskChange): Promise<Placed> {
  const { status = before.status, project_id = before.project_id } = draft;
  const moves = project_id !== before.project_id && project_id !== null;
  const branch_id = moves
    ? await masterOf(change, project_id)
    : (draft.branch_id ?? before.branch_id);
  const stays = status === 'merged' && branch_id === before.branch_id;
  const milestone_id =
    draft.milestone_id === undefined ? (stays ? before.milestone_id : null) : draft.milestone_id;
  return { status, project_id, branch_id, milestone_id };
}

/** What stays as it was is not looked at: a branch may have expired since. */
async function checkPlace(change: Change, before: Task, after: Task): Promise<void> {
  if (after.branch_id !== before.branch_id || after.story_id !== before.story_id) {
    await checkBranch(change, after.story_id, after);
  }
  if (after.milestone_id !== before.milestone_id || after.status !== before.status) {
    await checkMilestone(change, after);
  }
}

const columns = [
  'title',
  'status',
  'priority',
  'link',
  'story_id',
  'project_id',
  'branch_id',
  'milestone_id',
  'assignee_id',
] as const;

const changed = (before: Task, after: Task): Record<string, unknown> =>
  Object.fromEntries(
    columns.filter((name) => before[name] !== after[name]).map((name) => [name, after[name]]),
  );

/** The first time that a task becomes merged is kept. */
async function mergedNow(
  { database, at }: Change,
  before: Task,
  after: Task,
): Promise<{ merged_at?: string }> {
  if (after.status !== 'merged' || before.status === 'merged') return {};
  const kept = await database
    .selectFrom('tasks')
    .select('merged_at')
    .where('id', '=', before.id)
    .executeTakeFirst();
  return kept?.merged_at ? {} : { merged_at: at };
}
