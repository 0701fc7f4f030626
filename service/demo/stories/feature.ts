import type { Project } from '../platform.ts';
import type { Random } from '../random.ts';
import { domains } from '../words/domains.ts';
import {
  dimensions,
  limits,
  outcomes,
  partings,
  qualities,
  questions,
  readers,
  reasons,
  speedScales,
  trials,
  ways,
} from '../words/features.ts';
import { begun, choose, fill, within } from '../words/table.ts';
import { tagsOf } from '../words/tags.ts';
import { abilitiesBy, changes } from '../words/tasks.ts';
import { partners } from './cast.ts';
import {
  illustrate,
  wordsOf,
  type Setting,
  type StoryDraft,
  type TaskDraft,
  type Words,
} from './draft.ts';

interface Wish {
  title: string;
  tags: string[];
  taskTitles: (project: Project) => readonly string[];
}

/** A feature of one project, or of that one and some that it needs. */
export function featureOf(setting: Setting, home: Project, companions: number): StoryDraft {
  const { random, platform } = setting;
  const others = partners(platform, random, home, Math.max(1, companions));
  const general = wordsOf(setting, home, others[0] ?? home);
  const wish = random.chance(0.5) ? abilityOf(random, home) : changeOf(random, home, general);
  const words = illustrate(setting, home, wish.title, general);
  const involved = [home, ...others.slice(0, companions)];
  return {
    title: wish.title,
    description: random.chance(0.03)
      ? null
      : fill(descriptionOf(random, words['fits'] === 1), words),
    isBug: false,
    typeId: 2,
    isPrivate: false,
    home,
    tasks: involved.flatMap((project) => tasksOf(random, project, wish, involved.length)),
    tags: tagsFor(random, home, wish),
    words,
  };
}

function abilityOf(random: Random, home: Project): Wish {
  const [actors = '', abilities = ''] = random.pick(domains[home.domain].abilities);
  const ability = choose(abilities, random);
  const way = random.chance(0.4) ? ` ${random.pick(ways)}` : '';
  return {
    title: `Let ${choose(actors, random)} ${ability}${way}`,
    tags: [],
    taskTitles: ({ role }) => abilitiesBy[role].map((title) => fill(title, { ability })),
  };
}

function changeOf(random: Random, home: Project, words: Words): Wish {
  const { tag, form } = random.pick(changeForms);
  const title = fill(form(random, home), words);
  const all = { goal: within(title), Goal: title };
  return {
    title,
    tags: tag ? [tag] : [],
    taskTitles: ({ role }) => changes[role].map((text) => fill(text, all)),
  };
}

const doing = (random: Random, { domain }: Project) => within(random.pick(domains[domain].actions));

/** The forms of a change that is not about being able to do something new. */
const changeForms: readonly { tag?: string; form: (random: Random, home: Project) => string }[] = [
  {
    tag: 'performance',
    form: (random, home) => `Speed up ${doing(random, home)} ${random.pick(speedScales)}`,
  },
  {
    tag: 'observability',
    form: (random, { domain }) =>
      `Report ${random.pick(domains[domain].measures)} per ${random.pick(dimensions)}`,
  },
  { form: (random, home) => `Make ${doing(random, home)} ${random.pick(qualities)}` },
  {
    tag: 'docs',
    form: (random, home) => `Document ${doing(random, home)} ${random.pick(readers)}`,
  },
  {
    tag: 'removal',
    form: (random, { domain }) =>
      fill(random.pick(partings), { legacy: random.pick(domains[domain].legacy) }),
  },
  { tag: 'ci', form: (random, home) => `Test ${doing(random, home)} ${random.pick(trials)}` },
];

function descriptionOf(random: Random, illustrated: boolean): string {
  const parts = [random.pick(reasons)];
  const points = random.sample(outcomes, random.int(2, 4)).map((point) => `- ${point}`);
  parts.push(`**Done when**\n\n${points.join('\n')}`);
  if (illustrated && random.chance(0.6))
    parts.push('It could look like this:\n\n```sh\n$ {command}\n```');
  if (random.chance(0.35)) parts.push(`**Not part of this:** ${within(random.pick(limits))}`);
  if (random.chance(0.25)) parts.push(`> ${random.pick(questions)}`);
  return parts.join('\n\n');
}

function tasksOf(random: Random, project: Project, wish: Wish, projects: number): TaskDraft[] {
  const titles = wish.taskTitles(project);
  const several = projects === 1 && random.chance(0.45) ? random.int(2, 3) : 1;
  return random.sample(titles, several).map((title, index) => ({
    title: begun(title),
    project,
    branch: project.master,
    ...(index > 0 && random.chance(0.5) && { after: Math.floor(random.spread(6 * 86_400, 0.7)) }),
  }));
}

function tagsFor(random: Random, home: Project, { tags }: Wish): string[] {
  const all = random.chance(0.55) ? [...tags] : [];
  if (home.domain === 'docs') all.push('docs');
  if (home.domain === 'gate') all.push('ci');
  if (random.chance(0.16)) all.push(random.pick(tagsOf.feature));
  if (random.chance(0.12)) all.push(random.pick(tagsOf.any));
  if (random.chance(0.08)) all.push('good-first-task');
  return [...new Set(all)];
}
