import type { Task } from '@storyboard/contract/task';

/** The statuses of open tasks, the furthest first. */
export const OPEN = ['review', 'inprogress', 'todo'] as const;
export type OpenStatus = (typeof OPEN)[number];

/** What a person has open; `id` is null for what nobody is assigned to. Instants are those of the API. */
export interface Load {
  readonly id: number | null;
  /** Null while it is not known. */
  readonly name: string | null;
  readonly counts: Readonly<Record<OpenStatus, number>>;
  /** Open tasks without a change for 14 days. */
  readonly stuck: number;
  /** The change that lies furthest back, of all open tasks and of those in review. */
  readonly oldest: string | null;
  readonly oldestInReview: string | null;
}

const STUCK_AFTER = 14 * 24 * 60 * 60 * 1000;

/** When a task last changed; old rows may not say. */
export const changedAt = (task: Task): string | null => task.updated_at ?? task.created_at;

/** @param now in ms since 1970 */
export function isStuck(task: Task, now: number): boolean {
  const changed = changedAt(task);
  return changed !== null && now - Date.parse(changed) >= STUCK_AFTER;
}

export const openOf = ({ counts }: Load) => counts.review + counts.inprogress + counts.todo;

/** The load of each person who has an open task among these, in no order. Names are what `nameOf` knows. */
export function loadsOf(
  tasks: readonly Task[],
  now: number,
  nameOf: (task: Task) => string | null | undefined,
): Load[] {
  const byPerson = new Map<number | null, Task[]>();
  for (const task of tasks.filter(isOpen)) {
    const own = byPerson.get(task.assignee_id);
    if (own) own.push(task);
    else byPerson.set(task.assignee_id, [task]);
  }
  return Array.from(byPerson, ([id, own]) => {
    const [first] = own;
    return loadOf({ id, name: (first && nameOf(first)) ?? null }, own, now);
  });
}

/** The same for people of whom we want to see also that they have nothing open. */
export function withIdle(
  loads: readonly Load[],
  people: readonly Pick<Load, 'id' | 'name'>[],
): Load[] {
  const busy = new Map(loads.map((load) => [load.id, load]));
  return people.map((person) => busy.get(person.id) ?? loadOf(person, [], 0));
}

/** Tasks in review, longest unchanged first. */
export function longestInReview(tasks: readonly Task[], most: number): Task[] {
  return tasks
    .filter((task) => task.status === 'review')
    .sort((a, b) => byAge(changedAt(a), changedAt(b)) || a.id - b.id)
    .slice(0, most);
}

/** Orders instants: the earliest first, unknown ones last. */
export function byAge(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return Date.parse(a) - Date.parse(b);
}

const isOpen = (task: Task) => OPEN.some((status) => status === task.status);

function loadOf(whose: Pick<Load, 'id' | 'name'>, tasks: readonly Task[], now: number): Load {
  const reviews = tasks.filter((task) => task.status === 'review');
  const count = (status: OpenStatus) => tasks.filter((task) => task.status === status).length;
  return {
    ...whose,
    counts: { review: reviews.length, inprogress: count('inprogress'), todo: count('todo') },
    stuck: tasks.filter((task) => isStuck(task, now)).length,
    oldest: oldestOf(tasks),
    oldestInReview: oldestOf(reviews),
  };
}

const oldestOf = (tasks: readonly Task[]) =>
  tasks.map(changedAt).reduce((oldest, at) => (byAge(at, oldest) < 0 ? at : oldest), null);
