import { DAY, HOUR, MINUTE, type Seconds } from '../calendar.ts';
import {
  early,
  hasty,
  late,
  midway,
  replies,
  robotMerged,
  robotUp,
  shared,
  waiting,
  watching,
  wished,
} from '../words/comments.ts';
import { wordsAt } from '../stories/draft.ts';
import { robot, type PersonWords } from '../words/people.ts';
import { privateComments } from '../words/security.ts';
import { fill } from '../words/table.ts';
import type { CommentLife, TaskLife } from './happening.ts';
import type { Plot } from './plot.ts';

/** With so many tasks a story is about a goal that projects share. */
const MANY = 6;

/** How many comments a story of one task has. */
const amounts: readonly (readonly [number, number])[] = [
  [0, 30],
  [1, 22],
  [2, 18],
  [3, 12],
  [4, 8],
  [6, 6],
  [9, 3],
  [14, 1],
];

/** A review on the review site; the numbers grow with time. */
export function review({ calendar, random }: Plot, at: Seconds): string {
  const number = 61_000 + Math.floor((at - calendar.starts) / 1800) + random.int(0, 20);
  return `https://review.example.org/${number}`;
}

/** What the gate says when a change is put up or merged. */
export function robotSays(
  plot: Plot,
  what: 'up' | 'merged',
  task: TaskLife,
  at: Seconds,
  link: string,
) {
  const text = plot.random.pick(what === 'up' ? robotUp : robotMerged);
  const words = {
    ...plot.draft.words,
    project: task.project.name,
    branch: task.branch.name,
    review: link.split('/').at(-1) ?? '',
  };
  plot.comment(fill(text, words), at, robot);
}

/** What people say about a story whose tasks have been planned. */
export function talk(plot: Plot) {
  const { random, draft } = plot;
  const [few] = random.weighted(amounts, ([, weight]) => weight);
  const count = few + Math.floor(Math.min(plot.tasks.length, 40) * random.next() * 0.5);
  const span = spanOf(plot);
  const used = new Set<string>();
  let before: CommentLife | null = null;
  for (const at of moments(plot, span, count)) {
    const worker = plot.workers.length > 0 ? random.pick(plot.workers) : undefined;
    const working = worker !== undefined && random.chance(0.65);
    const texts = phrases(at, span, plot, working);
    const text = random.pick(draft.isPrivate ? privateComments : texts);
    if (used.has(text)) continue;
    used.add(text);
    before = say(plot, text, at, before, texts === midway ? worker : undefined);
  }
}

interface Span {
  begins: Seconds;
  ends: Seconds;
  /** No task is done yet at the end. */
  open: boolean;
}

function spanOf({ happenings, at, calendar }: Plot): Span {
  const statuses = happenings.filter(({ type }) => type === 'task_status_changed');
  const times = statuses.map((happening) => happening.at);
  const last = Math.max(at, ...times);
  const done = statuses.some(({ change }) => change?.status === 'merged');
  return {
    begins: Math.min(calendar.now, ...times),
    ends: done ? last : Math.max(last, Math.min(calendar.now, last + 90 * DAY)),
    open: !done,
  };
}

function moments({ random, at }: Plot, { ends }: Span, count: number): Seconds[] {
  const length = Math.max(ends + 2 * DAY - at, HOUR);
  return Array.from({ length: count }, () => at + 10 * MINUTE + random.next() ** 1.6 * length).sort(
    (one, two) => one - two,
  );
}

/** What may be said then: before somebody begins, meanwhile, afterwards, or when it takes too long. */
function phrases(
  at: Seconds,
  { begins, ends, open }: Span,
  { draft }: Plot,
  working: boolean,
): readonly string[] {
  if (at > ends) return open ? waiting : late;
  if (draft.tasks.length >= MANY) return shared;
  if (at < begins - 25 * DAY) return waiting;
  if (at < begins) return draft.isBug ? early : wished;
  if (open && at > begins + 25 * DAY) return waiting;
  return working ? midway : watching;
}

/** One comment, by somebody whom it concerns. */
export function say(
  plot: Plot,
  text: string,
  at: Seconds,
  before: CommentLife | null,
  by = commenter(plot, at),
): CommentLife {
  const { random, draft } = plot;
  const addressee = plot.somebody(draft.home.domain, at);
  const words = {
    ...draft.words,
    ...wordsAt(plot.calendar, at),
    handle: addressee.handle,
    count: random.int(12, 480),
  };
  const answers = before !== null && random.chance(0.22);
  const content = answers
    ? `> ${quotable(before)}\n\n${fill(random.pick(replies), words)}`
    : fill(text, words);
  return plot.comment(content, at, by, {
    inReplyTo: answers ? before : null,
    isActive: !random.chance(0.012),
    ...(random.chance(0.04) && { earlier: random.pick(hasty) }),
  });
}

/** The last line of a comment that is prose. */
function quotable({ content }: CommentLife): string {
  const prose = content.split('\n').filter((line) => /^[A-Z*@]/.test(line));
  return prose.at(-1) ?? 'What about this?';
}

function commenter(plot: Plot, at: Seconds): PersonWords {
  const { random, creator, draft } = plot;
  return random.chance(0.25) ? creator : plot.somebody(draft.home.domain, at);
}
