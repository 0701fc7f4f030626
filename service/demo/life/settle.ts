import type { StoryEventType } from '../../../contract/timeline-event.ts';
import { atWork, type Calendar, type Seconds } from '../calendar.ts';
import type { Change, Happening, StoryLife, TaskLife, Told } from './happening.ts';
import type { Plot } from './plot.ts';

/**
 * Plays what was planned in the order of time, up to now: leaves out what makes no sense any more
 * (a change of a task that is gone, or to what it already is) and brings the tasks to their end.
 */
export function settle(plot: Plot): StoryLife {
  const { draft, creator, setting, insiders } = plot;
  const tags = new Set<string>();
  const told: Told[] = [];
  for (const happening of inOrder(plot.happenings, plot.calendar)) {
    const { comment, at } = happening;
    if (comment?.earlier && at + comment.earlier.for > plot.calendar.now) comment.earlier = null;
    const info = happen(happening, tags);
    if (info) told.push({ ...happening, info });
  }
  return {
    id: setting.storyId,
    draft,
    creator: creator.id,
    insiders: [...new Set([creator, ...insiders].map(({ id }) => id))],
    tags: [...tags],
    tasks: plot.tasks,
    told,
    updatedAt: told.at(-1)?.at ?? plot.at,
  };
}

/** In working hours, at least a second apart, and nothing from the future. */
function inOrder(happenings: Happening[], calendar: Calendar): Happening[] {
  let last: Seconds = 0;
  return happenings
    .map((happening) => ({ ...happening, at: atWork(calendar, happening.at) }))
    .sort((one, two) => one.at - two.at)
    .map((happening) => {
      last = Math.max(happening.at, last + 1);
      return { ...happening, at: last };
    })
    .filter(({ at }) => at <= calendar.now);
}

type Info = Record<string, unknown>;

/** Does it, and says what its event holds; undefined when it cannot be. */
function happen(happening: Happening, tags: Set<string>): Info | undefined {
  const { type, task } = happening;
  if (task) return happenToTask(happening, task);
  if (type === 'tags_added' || type === 'tags_deleted') return changeTags(happening, tags);
  return {};
}

function changeTags({ type, tags: named = [] }: Happening, tags: Set<string>): Info | undefined {
  const adding = type === 'tags_added';
  const changed = named.filter((tag) => tags.has(tag) !== adding);
  if (changed.length === 0) return undefined;
  for (const tag of changed) {
    if (adding) tags.add(tag);
    else tags.delete(tag);
  }
  return { tags: changed };
}

function happenToTask(happening: Happening, task: TaskLife): Info | undefined {
  const { type, at } = happening;
  if (type === 'task_created') {
    task.createdAt = at;
    return { task_title: task.title };
  }
  if (task.createdAt === null || task.deleted) return undefined;
  const title = task.title;
  const info = changers[type]?.(task, happening.change ?? {}, at);
  if (info && type !== 'task_deleted') task.updatedAt = at;
  return info && { task_title: title, ...info };
}

type Changer = (task: TaskLife, change: Change, at: Seconds) => Info | undefined;

const changers: Partial<Record<StoryEventType, Changer>> = {
  task_deleted(task) {
    task.deleted = true;
    return {};
  },
  task_details_changed(task, { title }) {
    task.title = title ?? task.title;
    return {};
  },
  task_status_changed(task, { status, link }, at) {
    task.link = link ?? task.link;
    return changeStatus(task, status ?? task.status, at);
  },
  task_priority_changed: (task, { priority }) =>
    exchange(task, 'priority', priority ?? task.priority, ''),
  task_assignee_changed: (task, { assignee }) =>
    exchange(task, 'assignee', assignee ?? null, '_id'),
};

function changeStatus(task: TaskLife, status: TaskLife['status'], at: Seconds): Info | undefined {
  // Milestones belong to merged tasks only.
  const merged = task.branch.milestones.find((milestone) => milestone.at >= at);
  task.milestone = status === 'merged' ? (merged?.id ?? null) : null;
  return exchange(task, 'status', status, '');
}

function exchange<Field extends 'status' | 'priority' | 'assignee'>(
  task: TaskLife,
  field: Field,
  value: TaskLife[Field],
  suffix: string,
): Info | undefined {
  const old = task[field];
  if (old === value) return undefined;
  task[field] = value;
  return { [`old_${field}${suffix}`]: old, [`new_${field}${suffix}`]: value };
}
