import type { TaskStatus } from '../../../contract/task.ts';
import type { Platform } from '../platform.ts';
import { isActive } from '../recent.ts';
import type { Desk } from './desk.ts';
import { storyItem, taskItem, type Criterion, type Item } from './worklist.ts';

/** What an automatic list asks for. */
export const criterion = (
  field: Criterion['field'],
  value: string,
  title = value,
  negative = false,
): Criterion => ({ field, value, title, negative });

export function group({ groups }: Platform, name: string): Criterion {
  const found = groups.find((one) => one.name === name);
  return criterion('ProjectGroup', String(found?.id), name);
}

export function project({ projects }: Platform, name: string, negative = false): Criterion {
  const found = projects.find((one) => one.name === name);
  return criterion('Project', String(found?.id), name, negative);
}

export const isOpen = (status: TaskStatus) => status !== 'merged' && status !== 'invalid';

/** What the release waits for. */
export function blockers({ recent }: Desk): Item[] {
  const urgent = recent.tasksWhere(
    ({ priority, status }) => priority === 'high' && isOpen(status),
    7,
  );
  const upgrades = recent.storiesWhere(
    (story) => isActive(story) && story.tags.includes('upgrade'),
    3,
  );
  return [
    ...urgent.map((task, index) => taskItem(task, index < 3 ? 'freeze' : 'release')),
    ...upgrades.map((story) => storyItem(story, 'release')),
  ];
}
