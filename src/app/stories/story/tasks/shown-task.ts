import type { Task } from '@storyboard/contract/task';
import type { Name } from '../../../data/names';

/** A task with the names of what it mentions: null where there is none, undefined while it is not known. */
export interface ShownTask {
  readonly task: Task;
  readonly project: Name;
  readonly branch: Name;
  readonly milestone: Name;
  readonly assignee: Name;
}

/** The branch that goes without saying. */
export const MAIN_BRANCH = 'master';

/** Branches other than the main one say so; the others are left out. */
export const otherBranch = ({ branch }: ShownTask) => (branch === MAIN_BRANCH ? null : branch);

/** When a task last changed; old rows may not say. */
export const changedAt = ({ task }: ShownTask) => task.updated_at ?? task.created_at;

const names = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** Orders names as people do, "2" before "10"; what has none comes last. */
export function byName(a: Name, b: Name): number {
  return a && b ? names.compare(a, b) : Number(!a) - Number(!b);
}
