import { fill } from '../words/table.ts';
import { goals, type GoalWords } from '../words/goals.ts';
import { groups } from '../words/projects.ts';
import type { Project } from '../platform.ts';
import type { Random } from '../random.ts';
import { wordsOf, type Setting, type StoryDraft } from './draft.ts';

/** Guides and gates do not take part in goals about running code. */
const scopes = groups.filter(([name]) => name !== 'docs' && name !== 'release/gate');
const ALL = 0.2;

/** A goal that every project of a group reaches by itself, or thirty of all. */
export function goalOf(setting: Setting): StoryDraft {
  const { random, platform, at } = setting;
  const goal = random.pick(goals);
  const [name, , phrase] = random.pick(scopes);
  const everywhere = random.chance(ALL);
  const running = platform.projects.filter(takesPart);
  const projects = everywhere
    ? random.sample(running, random.int(15, 30)).sort((one, two) => one.id - two.id)
    : running.filter((project) => project.groups.includes(name));
  const home = random.pick(projects);
  const words = wordsOf(setting, home, random.pick(projects));
  const scope = everywhere ? 'across the platform' : phrase;
  return {
    title: fill(titleOf(random, goal, scope), words),
    description: fill(descriptionOf(random, goal, projects.length), words),
    isBug: false,
    typeId: 2,
    isPrivate: false,
    home,
    tasks: projects.map((project) => ({
      title: fill(goal.task, words),
      project,
      branch: project.master,
      ...(random.chance(0.3) && { after: Math.floor(random.spread(5 * 86_400, 0.9)) }),
    })),
    tags: tagsFor(random, everywhere, String(words['cycle']), at),
    words,
  };
}

const takesPart = ({ role, isActive }: Project) =>
  isActive && role !== 'docs' && role !== 'test' && role !== 'tool';

function titleOf(random: Random, { title }: GoalWords, scope: string): string {
  return random.pick([
    `${title} ${scope}`,
    `${title} ${scope}`,
    `${title} ${scope} for {cycle}`,
    `${title} ${scope} before {ahead}`,
    `${title} ${scope}, second part`,
    `${title} ${scope}, what is left from {previous}`,
  ]);
}

function descriptionOf(random: Random, goal: GoalWords, count: number): string {
  const parts = [
    goal.why,
    `Each of the ${count} projects has a task here. A task is done when its change is merged on \`master\` and the release note says what changes.`,
  ];
  if (random.chance(0.5)) {
    parts.push(
      '| until | what |\n|---|---|\n| {cycle}-1 | the libraries |\n| {cycle}-2 | the services |\n| {cycle}-3 | whatever is left |',
    );
  }
  if (random.chance(0.4)) {
    parts.push('An example to copy is in `{project}`; #{story} was the trial run.');
  }
  return parts.join('\n\n');
}

function tagsFor(random: Random, everywhere: boolean, cycle: string, at: number): string[] {
  const tags = everywhere ? ['community-goal'] : [];
  if (random.chance(0.5)) tags.push(`${cycle}-goal`);
  if (random.chance(0.2)) tags.push(at % 2 === 0 ? 'clean-up' : 'observability');
  return tags;
}
