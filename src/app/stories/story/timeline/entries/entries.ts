import type { Comment, TimelineEvent } from '@storyboard/contract/timeline-event';
import { type Change, changeOf, type Naming, type What, type Who } from './change';

/** A comment, a change, or changes of the same spell that are told in one line. */
export type Entry =
  | {
      readonly kind: 'comment';
      readonly id: number;
      readonly comment: Comment;
      readonly who: Who;
      readonly edited: boolean;
      /** What it answers, where that still stands. */
      readonly answers: { comment: Comment; who: Who } | undefined;
    }
  | { readonly kind: 'change'; readonly id: number; readonly change: Change }
  | { readonly kind: 'spell'; readonly id: number; readonly changes: readonly Change[] };

export const SHOWS = ['all', 'comments', 'changes'] as const;
export type Show = (typeof SHOWS)[number];

type Remark = Extract<Entry, { kind: 'comment' }>;

const NOTHING: ReadonlySet<string> = new Set();
const MINUTE = 60_000;
/** Tasks and tags that come with a new story are told with it. */
const WITH_STORY = 10 * MINUTE;
/** A pause that ends a spell. */
const PAUSE = 7 * 24 * 60 * MINUTE;
/** Fewer changes than these are told one by one. */
const FEWEST = 3;

/** The timeline from oldest to newest. Deleted comments are left out, and types of events that are unwanted. */
export function entriesOf(
  events: readonly TimelineEvent[],
  show: Show,
  naming: Naming,
  unwanted: ReadonlySet<string> = NOTHING,
): readonly Entry[] {
  const told = inTime(events).filter(
    (event) => isWanted(event, show) && !unwanted.has(event.event_type),
  );
  const remarks = remarksOf(events, naming);
  const entries: Entry[] = [];
  let spell: Change[] = [];
  const flush = () => {
    entries.push(...gathered(spell));
    spell = [];
  };
  for (const event of told) {
    const remark = remarks.get(event.id);
    if (remark) {
      flush();
      entries.push(remark);
    } else {
      const change = changeOf(event, naming);
      if (pauseBetween(spell.at(-1), change) > PAUSE) flush();
      add(spell, change);
    }
  }
  flush();
  return entries;
}

/** How many comments a timeline has. */
export const commentsIn = (events: readonly TimelineEvent[]) =>
  events.filter(({ comment }) => comment?.is_active).length;

// The ids of imported events need not follow the time. Each time is read once: there may be 2,000.
function inTime(events: readonly TimelineEvent[]): TimelineEvent[] {
  const timed = events.map((event) => ({ event, time: timeOf(event.created_at) }));
  timed.sort((a, b) => a.time - b.time || a.event.id - b.event.id);
  return timed.map(({ event }) => event);
}

const timeOf = (at: string | null) => (at === null ? 0 : Date.parse(at));

function isWanted({ event_type, comment }: TimelineEvent, show: Show): boolean {
  if (event_type === 'user_comment') return show !== 'changes' && comment?.is_active === true;
  // Worklists and boards have timelines of their own.
  return show !== 'comments' && !/^(worklist|board)_/.test(event_type);
}

function remarksOf(events: readonly TimelineEvent[], naming: Naming): ReadonlyMap<number, Remark> {
  const byComment = new Map(events.map((event) => [event.comment?.id, event]));
  const remarks = new Map<number, Remark>();
  for (const event of events) {
    const { comment } = event;
    if (event.event_type !== 'user_comment' || !comment) continue;
    const answered = byComment.get(comment.in_reply_to ?? NaN);
    remarks.set(event.id, {
      kind: 'comment',
      id: event.id,
      comment,
      who: whoOf(event, naming),
      edited:
        comment.updated_at !== null && timeOf(comment.updated_at) > timeOf(comment.created_at),
      answers: answered?.comment && { comment: answered.comment, who: whoOf(answered, naming) },
    });
  }
  return remarks;
}

const whoOf = (event: TimelineEvent, naming: Naming): Who => ({
  id: event.author_id,
  name: naming.author(event),
});

const pauseBetween = (before: Change | undefined, after: Change) =>
  before ? timeOf(after.at) - timeOf(before.at) : 0;

/** Takes a change into a spell; one that only completes the one before is told with it. */
function add(spell: Change[], change: Change): void {
  const before = spell.at(-1);
  const together = before && completed(before, change);
  if (together) spell[spell.length - 1] = together;
  else spell.push(change);
}

function completed(before: Change, change: Change): Change | undefined {
  if (before.who.id !== change.who.id) return undefined;
  const pause = pauseBetween(before, change);
  const [was, is] = [before.what, change.what];
  if (was.kind === 'opened') {
    const what = pause <= WITH_STORY ? openedWith(was, is) : undefined;
    return what && { ...before, what };
  }
  const moved = was.kind === 'added' && is.kind === 'moved' && before.taskId === change.taskId;
  if (!moved || pause > MINUTE || !is.to) return undefined;
  return { ...before, what: { ...was, status: is.to } };
}

function openedWith(opened: Extract<What, { kind: 'opened' }>, what: What): What | undefined {
  if (what.kind === 'added') return { ...opened, tasks: opened.tasks + 1 };
  return what.kind === 'tagged' ? { ...opened, tags: [...opened.tags, ...what.tags] } : undefined;
}

function gathered(spell: readonly Change[]): Entry[] {
  const single = (change: Change): Entry => ({ kind: 'change', id: change.id, change });
  const [first, ...rest] = spell;
  // That a story was opened stands alone at the head.
  if (first?.what.kind === 'opened') return [single(first), ...gathered(rest)];
  if (!first || spell.length < FEWEST) return spell.map(single);
  return [{ kind: 'spell', id: first.id, changes: spell }];
}
