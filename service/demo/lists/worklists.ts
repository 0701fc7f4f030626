import { DAY } from '../calendar.ts';
import type { Platform } from '../platform.ts';
import { worklists } from '../words/lists.ts';
import { developer, person, releaseManager, superuser } from '../words/people.ts';
import { blockers, criterion, group, isOpen, project } from './criteria.ts';
import { storyItem, taskItem, type WorklistPlan } from './worklist.ts';

export function worklistPlans(platform: Platform): WorklistPlan[] {
  return [...automatic(platform), ...byHand()];
}

/** Lists that fill themselves. */
function automatic(platform: Platform): WorklistPlan[] {
  const free = [criterion('StoryStatus', 'active'), criterion('Tags', 'good-first-task')];
  const network = [
    group(platform, 'network'),
    criterion('TaskStatus', 'review'),
    project(platform, 'estuary-routes', true),
  ];
  const messages = [project(platform, 'lib/messages'), criterion('TaskStatus', 'review')];
  return [
    {
      ...worklists.firstSteps,
      by: superuser,
      age: 190 * DAY,
      filters: [{ type: 'Story', criteria: free }],
    },
    {
      ...worklists.networkReview,
      by: person('gustav'),
      age: 30 * DAY,
      filters: [
        { type: 'Task', criteria: network },
        { type: 'Task', criteria: messages },
      ],
    },
  ];
}

function byHand(): WorklistPlan[] {
  return [
    {
      ...worklists.retrospective,
      by: releaseManager,
      helpers: [person('hana')],
      age: 145 * DAY,
      archived: 118 * DAY,
      items: ({ recent }) =>
        recent.storiesWhere(({ tasks }) => tasks.length > 3, 6).map((story) => storyItem(story)),
    },
    {
      ...worklists.wishes,
      by: person('samir'),
      helpers: [person('ravindra'), superuser],
      age: 44 * DAY,
      items: ({ recent }) =>
        recent
          .storiesWhere(({ draft, tags }) => !draft.isBug && tags.includes('operators-wish'), 8)
          .map((story) => storyItem(story)),
    },
    { ...worklists.blockers, ...releaseTeam, age: 16 * DAY, items: blockers },
    {
      ...worklists.myWeek,
      by: developer,
      age: 2 * DAY,
      isPrivate: true,
      items: ({ recent }) =>
        recent
          .tasksWhere(({ assignee, status }) => assignee === developer.id && isOpen(status), 6)
          .map((task) => taskItem(task)),
    },
  ];
}

const releaseTeam = {
  by: releaseManager,
  helpers: [superuser, person('hana'), developer],
  dueDates: ['freeze', 'release'],
} as const;
