import type { Project } from '../platform.ts';
import type { Random } from '../random.ts';
import {
  conditions,
  expectations,
  guesses,
  impacts,
  openings,
  preparations,
} from '../words/bugs.ts';
import { domains } from '../words/domains.ts';
import { begun, choose, fill, within } from '../words/table.ts';
import { tagsOf } from '../words/tags.ts';
import { fixes } from '../words/tasks.ts';
import { partners } from './cast.ts';
import {
  backports,
  illustrate,
  wordsOf,
  type Setting,
  type StoryDraft,
  type TaskDraft,
  type Words,
} from './draft.ts';

/** What is wrong, what the tasks call it, and when it is wrong. */
interface Fault {
  core: string;
  noun: string;
  condition: string;
}

/** A bug of one project, or of that one and some that it works with. */
export function bugOf(setting: Setting, home: Project, companions: number): StoryDraft {
  const { random, platform } = setting;
  const others = partners(platform, random, home, Math.max(1, companions));
  const general = wordsOf(setting, home, others[0] ?? home);
  const fault = faultOf(random, home, general);
  const words = illustrate(setting, home, `${fault.core} ${fault.noun}`, general);
  const title = `${fault.core} ${fault.condition}`.trim();
  const involved = [home, ...others.slice(0, companions)];
  return {
    title,
    description: random.chance(0.03) ? null : fill(descriptionOf(random, fault), words),
    isBug: true,
    typeId: 1,
    isPrivate: false,
    home,
    tasks: involved.flatMap((project) => tasksOf(setting, project, fault)),
    tags: tagsFor(random, home, title),
    words,
  };
}

function faultOf(random: Random, home: Project, words: Words): Fault {
  const domain = domains[home.domain];
  const [core = '', noun = ''] = random.pick(domain.bugs);
  const all = random.chance(0.88) ? domain.conditions : conditions;
  return {
    core: fill(choose(core, random), words),
    noun: fill(noun, words),
    condition: random.chance(0.82) ? fill(random.pick(all), words) : '',
  };
}

function descriptionOf(random: Random, { core, noun, condition }: Fault): string {
  const parts = [`${random.pick(openings)} ${random.pick(impacts)}`];
  if (random.chance(0.72)) {
    const steps = [
      random.pick(preparations),
      'Run `{command}`.',
      ...(condition ? [`Do it again ${condition}.`] : []),
      `Look at ${noun}.`,
    ].map((step, index) => `${index + 1}. ${step}`);
    parts.push(`**Steps**\n\n${steps.join('\n')}`);
    parts.push(`**Expected:** ${random.pick(expectations)}\n**Seen:** ${within(core)}.`);
  }
  if (random.chance(0.5)) parts.push('In the log:\n\n```\n{error}\n```');
  if (random.chance(0.4)) parts.push(random.pick(guesses));
  return parts.join('\n\n');
}

function tasksOf(setting: Setting, project: Project, { core, noun }: Fault): TaskDraft[] {
  const { random, at } = setting;
  const title = random.chance(0.15) ? core : fill(random.pick(fixes[project.role]), { noun });
  const older = random.chance(0.36) ? backports(project, at, random.int(1, 2)) : [];
  return [project.master, ...older].map((branch, index) => ({
    title: begun(title),
    project,
    branch,
    ...(index > 0 && { after: Math.floor(random.spread(4 * 86_400, 0.6)) }),
  }));
}

/** Tags that the words of a title bring along. */
const telling: readonly (readonly [RegExp, string])[] = [
  [/two (requests|hosts|updates|threads)|twice|at once|lock/, 'race'],
  [/upgrade|on the way from/, 'upgrade'],
  [/other projects|another project|internal addresses|passwords|with secrets/, 'security'],
  [/IPv6/, 'ipv6'],
  [/under load|more than|a minute|20 seconds/, 'scale'],
  [/64-bit Arm/, 'arm64'],
  [/quota/i, 'quota'],
  [/screen reader|keyboard|200 % zoom/, 'accessibility'],
];

function tagsFor(random: Random, home: Project, title: string): string[] {
  const tags = telling
    .filter(([pattern]) => pattern.test(title) && random.chance(0.7))
    .map(([, tag]) => tag);
  if (home.domain === 'docs') tags.push('docs');
  if (home.domain === 'gate') tags.push('ci');
  if (random.chance(0.14)) tags.push(random.pick(tagsOf.bug));
  if (random.chance(0.08)) tags.push(random.pick(tagsOf.any));
  if (random.chance(0.07)) tags.push('good-first-task');
  return [...new Set(tags)];
}
