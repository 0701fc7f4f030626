import type { Task } from '@storyboard/contract/task';
import type { Change } from '../record.ts';
import { rowById } from '../query/one.ts';
import { Refused, wrong } from '../refused.ts';
import { storyIfSeen } from '../stories/story-rows.ts';
import { isRestricted } from '../stories/story-types.ts';
import { pointsAtVisible } from '../visible.ts';
import { taskListing } from './task-listing.ts';

/** What the rules look at. */
export type Placed = Pick<Task, 'status' | 'project_id' | 'branch_id' | 'milestone_id'>;

/** A task that its author may see, to change it; refused as not found where it is not. */
export async function taskToChange({ database, author }: Change, id: number): Promise<Task> {
  const seen = pointsAtVisible('tasks.story_id', 'stories', author);
  const task = await rowById(database, taskListing({ plain: author.plain }), id, [seen]);
  if (!task) throw new Refused(404, `Task ${id} not found.`);
  return task;
}

/** An address that names a story is for its tasks only. */
export function checkStory(named: number | undefined, story: number): void {
  if (named !== undefined && named !== story) {
    throw wrong('URL story_id and task.story_id do not match');
  }
}

export async function checkAssignee({ database }: Change, id: number | null | undefined) {
  if (id === null || id === undefined) return;
  const person = await database
    .selectFrom('users')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst();
  if (!person) throw wrong(`User ${id} does not exist: nobody can be assigned to the task`);
}

/** The branch that tasks of a project are on where no other is named. */
export async function masterOf({ database }: Change, project: number): Promise<number> {
  const master = await database
    .selectFrom('branches')
    .select('id')
    .where('project_id', '=', project)
    .where('name', '=', 'master')
    .executeTakeFirst();
  if (!master) throw new Refused(404, `Master branch of project ${project} not found.`);
  return master.id;
}

/** The branch is there, of the task's project and in use, and the story is there and may have tasks on it. */
export async function checkBranch(
  change: Change,
  story: number | undefined,
  { project_id, branch_id }: Placed,
): Promise<void> {
  const branch = branch_id === null ? undefined : await branchOf(change, branch_id);
  if (branch && branch.project_id !== project_id) {
    throw wrong(`Branch ${branch_id} doesn't associate with project ${project_id}.`);
  }
  if (branch?.expired) throw wrong(`You can't associate task with expired branch ${branch_id}.`);
  const type = await typeOfStory(change, story);
  if (branch?.restricted === 0 && (await isRestricted(change, type))) {
    throw wrong(`Branch ${branch_id} must be restricted.`);
  }
}

async function typeOfStory(change: Change, story: number | undefined): Promise<number> {
  if (story === undefined && !change.author.plain) throw wrong('A task needs a story: story_id');
  const row = story === undefined ? undefined : await storyIfSeen(change, story);
  if (!row) throw new Refused(404, `Story ${story ?? 'Unset'} not found.`);
  return row.story_type_id ?? 1;
}

async function branchOf({ database }: Change, id: number) {
  const branch = await database
    .selectFrom('branches')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!branch) throw new Refused(404, `Branch ${id} not found.`);
  return branch;
}

/** The milestone is there, of the task's branch, in use, and the task is merged. */
export async function checkMilestone(
  { database }: Change,
  { status, branch_id, milestone_id }: Placed,
): Promise<void> {
  if (milestone_id === null) return;
  if (status !== 'merged') throw wrong('Milestones can only be associated with merged tasks');
  const milestone = await database
    .selectFrom('milestones')
    .selectAll()
    .where('id', '=', milestone_id)
    .executeTakeFirst();
  if (!milestone) throw new Refused(404, `Milestone ${milestone_id} not found.`);
  if (milestone.expired) {
    throw wrong(`You can't associate task to expired milestone ${milestone_id}.`);
  }
  if (milestone.branch_id !== branch_id) {
    throw wrong(`Milestone ${milestone_id} doesn't associate with branch ${branch_id}.`);
  }
}
