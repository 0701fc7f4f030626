import type { Calendar, Seconds } from '../calendar.ts';
import { cycleAt } from '../calendar.ts';
import type { Branch, Platform, Project } from '../platform.ts';
import type { Random } from '../random.ts';
import { domains } from '../words/domains.ts';
import { cycleBefore } from '../words/projects.ts';
import { fill } from '../words/table.ts';

/** What stands in the places of the fragments: `{project}`, `{cycle}` and so on. */
export type Words = Record<string, string | number>;

export interface TaskDraft {
  title: string;
  project: Project;
  branch: Branch;
  /** How long after the story it is added; with the story when absent. */
  after?: Seconds;
}

/** A story as its author thinks of it, before anything happens. */
export interface StoryDraft {
  title: string;
  description: string | null;
  isBug: boolean;
  /** 1 bug, 2 feature, 3 private vulnerability, 4 public vulnerability. */
  typeId: 1 | 2 | 3 | 4;
  isPrivate: boolean;
  home: Project;
  tasks: TaskDraft[];
  tags: string[];
  /** For the comments. */
  words: Words;
  /** Share of the tasks that nobody finishes; by chance when absent. */
  lingering?: number;
}

/** What a draft is made from. */
export interface Setting {
  platform: Platform;
  calendar: Calendar;
  random: Random;
  at: Seconds;
  storyId: number;
  firstStoryId: number;
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

/** The cycle and milestones as people spoke of them then. */
export function wordsAt(calendar: Calendar, at: Seconds): Words {
  const cycle = cycleAt(calendar, at);
  const before = calendar.cycles[calendar.cycles.indexOf(cycle) - 1];
  const milestones = calendar.cycles.flatMap((one) => one.milestones);
  return {
    cycle: cycle.name,
    previous: before?.name ?? cycleBefore,
    milestone: milestones.findLast((one) => one.at <= at)?.name ?? `${cycleBefore}-3`,
    ahead: milestones.find((one) => one.at > at)?.name ?? cycle.name,
  };
}

export function wordsOf(setting: Setting, home: Project, other: Project): Words {
  const { random, calendar, at, storyId, firstStoryId } = setting;
  const id = random.int(0x10000000, 0x7fffffff).toString(16);
  return {
    ...wordsAt(calendar, at),
    id,
    project: home.name,
    other: other.name,
    count: random.int(12, 480),
    digit: random.int(2, 3),
    weekday: random.pick(weekdays),
    story: Math.max(firstStoryId, storyId - random.int(1, 90)),
    error: `${home.name}: request ${id} ended after 60 s without an answer`,
    command: `crank --debug call ${home.name} status`,
  };
}

/** Adds a line of a log and a command that have to do with a text, where there are such. */
export function illustrate({ random }: Setting, { domain }: Project, text: string, words: Words) {
  const { errors, commands } = domains[domain];
  const stems = (text.toLowerCase().match(/[a-z]{4,}/g) ?? []).map((word) => word.slice(0, 5));
  const fitting = (lines: readonly string[]) =>
    lines.filter((line) => stems.some((stem) => line.toLowerCase().includes(stem)));
  const [error, command] = [fitting(errors), fitting(commands)];
  return {
    ...words,
    ...(error.length > 0 && { error: fill(random.pick(error), words) }),
    ...(command.length > 0 && { command: random.pick(command) }),
    fits: error.length > 0 || command.length > 0 ? 1 : 0,
  };
}

/** The branches of released cycles that a fix is carried back to, the newest first. */
export function backports(project: Project, at: Seconds, count: number): Branch[] {
  return project.stable
    .filter((branch) => branch.opensAt < at && branch.expiredAt === null)
    .reverse()
    .slice(0, count);
}
