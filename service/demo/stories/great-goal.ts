import { DAY, MINUTE } from '../calendar.ts';
import { Plot } from '../life/plot.ts';
import { runTask } from '../life/course.ts';
import { settle } from '../life/settle.ts';
import type { StoryLife } from '../life/happening.ts';
import { talk } from '../life/talk.ts';
import { greatGoal } from '../words/goals.ts';
import { releaseManager } from '../words/people.ts';
import { greatGoalText } from '../words/special.ts';
import { fill } from '../words/table.ts';
import { wordsOf, type Setting, type TaskDraft } from './draft.ts';

const TASKS = 500;
/** Where nobody feels responsible. */
const LINGERING = 0.22;

/** One goal, carried through all projects and branches: a story of 500 tasks. */
export function greatGoalOf(setting: Setting): StoryLife {
  const { platform } = setting;
  const home = platform.projects.find(({ name }) => name === 'gate/jobs') ?? platform.projects[0];
  if (!home) throw new RangeError('A platform without projects');
  const words = wordsOf(setting, home, home);
  const plot = new Plot(
    setting,
    {
      title: greatGoal.title,
      description: fill(greatGoalText, words),
      isBug: false,
      typeId: 1,
      isPrivate: false,
      home,
      tasks: tasksOf(setting),
      tags: ['community-goal', 'ci', 'linden-goal'],
      words,
    },
    releaseManager,
  );
  for (const [index, task] of plot.draft.tasks.entries()) {
    // Tasks of a branch are added on the day after it was cut.
    const from = Math.max(plot.at, task.branch.opensAt + DAY);
    runTask(plot, task, from + MINUTE + index * 2, { lingering: LINGERING, scripted: true });
  }
  plot.tag(plot.draft.tags, plot.at + 30, releaseManager);
  talk(plot);
  return settle(plot);
}

/** Step by step through all branches of all projects, until there are enough. */
function tasksOf({ platform }: Setting): TaskDraft[] {
  const branches = platform.projects
    .filter(({ isActive }) => isActive)
    .flatMap((project) =>
      [project.master, ...project.stable].map((branch) => ({ project, branch })),
    );
  return greatGoal.steps
    .flatMap((title) => branches.map((place) => ({ title, ...place })))
    .slice(0, TASKS);
}
