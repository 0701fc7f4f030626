import type { Story } from '@storyboard/contract/story';
import type { Task } from '@storyboard/contract/task';
import type { ProjectGroup } from '@storyboard/contract/project';
import type { Team } from '@storyboard/contract/person';
import { OURS } from './fixtures.ts';

async function read<Answer>(path: string): Promise<Answer> {
  const answer = await fetch(`${OURS}/api/v1${path}`);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return (await answer.json()) as Answer;
}

/** What the demo data holds, asked of the service, so that tests name no id. */
export const demo = {
  groups: () => read<ProjectGroup[]>('/project_groups?sort_field=id&counts=true'),
  teams: () => read<Team[]>('/teams'),
  /** An active story with some tasks and comments. */
  async story(): Promise<Story> {
    const stories = await read<Story[]>('/stories?status=active&limit=200');
    const tasks = (story: Story) =>
      (story.task_statuses ?? []).reduce((total, { count }) => total + (count ?? 0), 0);
    const [found] = stories.filter((story) => tasks(story) >= 3 && tasks(story) <= 8);
    if (!found) throw new Error('no story with a handful of tasks');
    return found;
  },
  tasksOf: (story: Story) => read<Task[]>(`/stories/${story.id}/tasks`),
  async largeStory(): Promise<Story> {
    const stories = await read<Story[]>('/stories');
    const tasks = (story: Story) =>
      (story.task_statuses ?? []).reduce((total, { count }) => total + (count ?? 0), 0);
    const [largest] = stories.sort((a, b) => tasks(b) - tasks(a));
    if (!largest) throw new Error('no story');
    return largest;
  },
};
