import type { Team } from '@storyboard/contract/person';
import type { ProjectGroup } from '@storyboard/contract/project';
import type { Story } from '@storyboard/contract/story';
import type { Task } from '@storyboard/contract/task';
import { OURS } from './fixtures.ts';

const answers = new Map<string, Promise<unknown>>();

async function ask(path: string, server = OURS): Promise<unknown> {
  const answer = await fetch(`${server}/api/v1${path}`);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

function read<Answer>(path: string): Promise<Answer> {
  const asked = answers.get(path) ?? ask(path);
  answers.set(path, asked);
  return asked as Promise<Answer>;
}

const countOf = (story: Story) =>
  (story.task_statuses ?? []).reduce((total, { count }) => total + (count ?? 0), 0);

function firstOf<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (row === undefined) throw new Error('the demo data lacks what this test needs');
  return row;
}

/** What the demo data holds, asked of the service, so that tests name no id. */
export const demo = {
  groups: () => read<ProjectGroup[]>('/project_groups?sort_field=id&counts=true'),
  teams: () => read<Team[]>('/teams'),
  /** An active story with a handful of tasks. */
  async story(): Promise<Story> {
    const stories = await read<Story[]>('/stories?status=active&limit=200');
    return firstOf(stories.filter((story) => countOf(story) >= 3 && countOf(story) <= 8));
  },
  /** One that tests may write on, since no other test counts what happened to it. */
  async storyToTalkAbout(): Promise<Story> {
    const stories = await read<Story[]>('/stories?status=active&limit=200');
    return firstOf(stories.filter((story) => countOf(story) === 2).slice(-1));
  },
  /** Stories that tests may change, as they are by now: each takes one for itself. */
  async storyToEdit(place: number, server = OURS): Promise<Story> {
    const stories = await read<Story[]>('/stories?status=active&limit=200');
    const { id } = firstOf(stories.filter((story) => countOf(story) === 1).slice(place));
    return (await ask(`/stories/${id}`, server)) as Story;
  },
  tasksOf: (story: Story) => read<Task[]>(`/stories/${story.id}/tasks`),
  /** A story with a task that has a milestone: merged tasks do. */
  async storyWithMilestone(): Promise<Story> {
    const tasks = await read<Task[]>('/tasks?status=merged&limit=500');
    const { story_id } = firstOf(tasks.filter(({ milestone_id }) => milestone_id));
    return read<Story>(`/stories/${story_id}`);
  },
  async largeStory(): Promise<Story> {
    const stories = await read<Story[]>('/stories?status=active');
    return firstOf(stories.toSorted((a, b) => countOf(b) - countOf(a)));
  },
};
