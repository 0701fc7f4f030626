import type { TaskStatus } from '../../../contract/task.ts';
import { DAY } from '../calendar.ts';
import type { Platform } from '../platform.ts';
import { isActive } from '../recent.ts';
import { boards } from '../words/lists.ts';
import {
  busiest,
  developer,
  person,
  releaseManager,
  superuser,
  vulnerabilityMember,
} from '../words/people.ts';
import type { BoardPlan } from './board.ts';
import { blockers, criterion, group } from './criteria.ts';
import { storyItem, taskItem } from './worklist.ts';

export function boardPlans(platform: Platform): BoardPlan[] {
  return [launch(), network(), countdown(platform), embargoed()];
}

function launch(): BoardPlan {
  return {
    ...boards.launch,
    by: releaseManager,
    helpers: [superuser],
    age: 175 * DAY,
    archived: 150 * DAY,
    lanes: boards.launch.lanes.map((title, index) => ({
      title,
      items: ({ recent }) =>
        recent.storiesWhere(({ id }) => id % 3 === index, 3).map((story) => storyItem(story)),
    })),
  };
}

function network(): BoardPlan {
  const statuses: readonly TaskStatus[] = ['todo', 'inprogress', 'review', 'merged'];
  return {
    ...boards.network,
    by: busiest,
    helpers: [person('gustav'), person('lorenzo'), person('kofi')],
    joins: person('misaki'),
    age: 27 * DAY,
    dueDates: ['freeze'],
    lanes: boards.network.lanes.map((title, index) => ({
      title,
      items: ({ recent }) =>
        recent
          .tasksWhere(
            ({ project, status }) => project.domain === 'network' && status === statuses[index],
            6 - index,
          )
          .map((task) => taskItem(task)),
    })),
  };
}

function countdown(platform: Platform): BoardPlan {
  const [worries, reviews, deployment] = boards.countdown.lanes;
  const urgent = [criterion('TaskStatus', 'review'), criterion('TaskPriority', 'high')];
  const rollout = [criterion('TaskStatus', 'inprogress'), group(platform, 'deployment')];
  return {
    ...boards.countdown,
    by: releaseManager,
    helpers: [person('hana'), superuser],
    joins: developer,
    age: 21 * DAY,
    dueDates: ['freeze', 'release'],
    lanes: [
      { title: worries, items: blockers },
      { title: reviews, filters: [{ type: 'Task', criteria: urgent }] },
      { title: deployment, filters: [{ type: 'Task', criteria: rollout }] },
    ],
  };
}

function embargoed(): BoardPlan {
  return {
    ...boards.embargoed,
    by: vulnerabilityMember,
    helpers: [person('tariq'), person('noa')],
    age: 8 * DAY,
    isPrivate: true,
    dueDates: ['embargo'],
    lanes: boards.embargoed.lanes.map((title, index) => ({
      title,
      items: ({ recent }) =>
        recent
          .secretsWhere((story) => isActive(story) === (index === 0), 3)
          .map((story) => storyItem(story, 'embargo')),
    })),
  };
}
