import type { Priority } from '../../../contract/task.ts';
import { DAY, HOUR, MINUTE, type Seconds } from '../calendar.ts';
import { leftAt } from '../people.ts';
import type { TaskDraft } from '../stories/draft.ts';
import { busiest, gone, releaseManager, robot, type PersonWords } from '../words/people.ts';
import { blocks } from '../words/table.ts';
import type { TaskLife } from './happening.ts';
import type { Plot } from './plot.ts';
import { review, robotSays } from './talk.ts';

const priorities: readonly (readonly [Priority, number])[] = [
  ['medium', 70],
  ['low', 17],
  ['high', 13],
];
/** How much longer everything takes than at medium priority. */
const pace: Record<Priority, number> = { high: 0.45, medium: 1, low: 2 };

type Stage = 'todo' | 'inprogress' | 'review';
/** Where a task stays that nobody finishes. */
const dead: readonly (readonly [Stage, number])[] = [
  ['todo', 62],
  ['inprogress', 20],
  ['review', 18],
];

export interface Fate {
  /** Share of tasks that stay where they are. */
  lingering: number;
  /** Tasks that a script made are not renamed or deleted by hand. */
  scripted?: boolean;
}

/** How a task comes about and goes through its statuses, as tasks usually do. */
export function runTask(plot: Plot, draft: TaskDraft, createdAt: Seconds, fate: Fate) {
  const { random } = plot;
  const [priority] = random.weighted(priorities, ([, weight]) => weight);
  const owner = plot.somebody(draft.project.domain, createdAt);
  const assigned = random.chance(0.14);
  const creator = creatorOf(plot, draft, createdAt);
  const begins = { priority, ...(assigned && { assignee: owner }) };
  const task = plot.task(draft, createdAt, creator, begins);
  const wait = random.spread(plot.tasks.length > 4 ? 11 * DAY : 3.2 * DAY, 1.15);
  const begin = createdAt + 20 * MINUTE + wait * pace[priority];
  embellish(plot, task, createdAt, begin);
  if (!fate.scripted && renameOrRemove(plot, task, createdAt, begin)) return;
  if (random.chance(0.06)) {
    plot.status(task, 'invalid', begin, random.chance(0.5) ? creator : owner);
    return;
  }
  takeUp(plot, task, owner, begin, stageOf(plot, fate));
}

function takeUp(plot: Plot, task: TaskLife, owner: PersonWords, begin: Seconds, stays?: Stage) {
  const { random } = plot;
  if (stays === 'todo' && random.chance(0.75)) return;
  if (task.assignee === null) {
    const lead = plot.draft.isPrivate ? plot.creator : releaseManager;
    const by = random.chance(0.85) ? owner : lead;
    plot.assign(task, owner, begin - random.int(1, 15) * MINUTE, by);
  }
  if (stays !== 'todo') work(plot, task, owner, begin, stays);
}

/** Tasks that are added later often come from somebody else. */
function creatorOf(plot: Plot, { project, after }: TaskDraft, at: Seconds): PersonWords {
  return after && plot.random.chance(0.6) ? plot.somebody(project.domain, at) : plot.creator;
}

function stageOf({ random }: Plot, { lingering }: Fate): Stage | undefined {
  return random.chance(lingering) ? random.weighted(dead, ([, weight]) => weight)[0] : undefined;
}

/** What else happens to a task before somebody begins. */
function embellish(plot: Plot, task: TaskLife, createdAt: Seconds, begin: Seconds) {
  const { random, draft } = plot;
  const between = () => createdAt + (begin - createdAt) * random.next();
  if (random.chance(0.09)) {
    const priority = task.priority === 'high' ? 'medium' : 'high';
    plot.priority(task, priority, between(), plot.somebody(draft.home.domain, createdAt));
  }
  if (random.chance(0.04)) {
    const first = plot.somebody(task.project.domain, createdAt);
    plot.assign(task, first, between(), first);
  }
}

/** Says whether the task was deleted: never the first of a story. */
function renameOrRemove(plot: Plot, task: TaskLife, createdAt: Seconds, begin: Seconds): boolean {
  const { random } = plot;
  const at = createdAt + (begin - createdAt) * random.next();
  if (random.chance(0.03)) {
    plot.retitle(
      task,
      `${task.title}${random.pick([', with a test', ', and the note'])}`,
      at,
      plot.creator,
    );
  }
  if (plot.tasks.length === 1 || !random.chance(0.015)) return false;
  plot.remove(task, at + MINUTE, plot.creator);
  return true;
}

/** From the first line to the merge, unless it stays where it is. */
function work(plot: Plot, task: TaskLife, owner: PersonWords, begin: Seconds, stays?: Stage) {
  const { random } = plot;
  const slow = pace[task.priority];
  const author = (at: Seconds) =>
    owner === gone && at > leftAt(plot.calendar) ? undefined : owner;
  if (!author(begin)) return;
  if (random.chance(0.88) || stays === 'inprogress') plot.status(task, 'inprogress', begin, owner);
  if (stays === 'inprogress') return;
  let at = begin + random.spread(2.6 * DAY, 0.95) * slow;
  if (!author(at)) return;
  const link = review(plot, at);
  plot.status(task, 'review', at, owner, link);
  announce(plot, task, at, link, 'up');
  if (stays === 'review') return;
  if (random.chance(0.13)) {
    const back = at + random.spread(1.4 * DAY, 0.7) * slow;
    at = back + random.spread(1.1 * DAY, 0.8) * slow;
    if (!author(at)) return;
    plot.status(task, 'inprogress', back, owner);
    plot.status(task, 'review', at, owner, link);
  }
  at += random.spread(2 * DAY, 0.95) * slow * (owner === busiest ? 5 : 1);
  merge(plot, task, owner, at, link);
}

function merge(plot: Plot, task: TaskLife, owner: PersonWords, at: Seconds, link: string) {
  const { random, draft } = plot;
  const byRobot = !draft.isPrivate && random.chance(0.7);
  plot.status(task, 'merged', at, byRobot ? robot : owner);
  announce(plot, task, at, link, 'merged');
  if (!random.chance(0.012)) return;
  const by = plot.somebody(task.project.domain, at);
  const again = at + random.spread(9 * DAY, 0.8);
  const second = review(plot, again + DAY);
  plot.status(task, 'inprogress', again, by);
  plot.comment(random.pick(regrets), again + 5 * MINUTE, by);
  if (owner === gone) return;
  plot.status(task, 'review', again + DAY, owner, second);
  plot.status(task, 'merged', again + 2 * DAY + random.int(0, 30) * HOUR, robot);
}

const regrets = blocks(`
Opened again: it was undone because the upgrade test went red. The idea is right, the order is not.
---
I have opened this again. The change helps on fresh clouds only; those that were upgraded still have it.
---
Sorry, this is not done. It works once, and not the second time.
`);

/** The gate leaves a comment now and then, in public stories only. */
function announce(plot: Plot, task: TaskLife, at: Seconds, link: string, what: 'up' | 'merged') {
  if (plot.draft.isPrivate || !plot.random.chance(0.3)) return;
  robotSays(plot, what, task, at + 5, link);
}
