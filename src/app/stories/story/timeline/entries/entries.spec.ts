import type { TimelineEvent } from '@storyboard/contract/timeline-event';
import { aComment, anEvent } from '../../../../../testing/builders';
import { commentsIn, entriesOf, type Show } from './entries';
import type { Naming } from './change';

const naming: Naming = {
  author: ({ author_id }) => (author_id ? `Person ${author_id}` : null),
  person: () => undefined,
  task: (id) => `task ${id ?? '?'}`,
};

let last = 0;
const event = (at: string, parts: Partial<TimelineEvent>, info: object = {}) =>
  anEvent({
    id: (last += 1),
    created_at: `2024-05-${at}:00+00:00`,
    event_info: JSON.stringify(info),
    ...parts,
  });
const opened = (at: string) => event(at, { event_type: 'story_created' });
const added = (at: string, task_id: number, author_id = 1) =>
  event(at, { event_type: 'task_created', author_id }, { task_id });
const moved = (at: string, task_id: number, author_id = 1) =>
  event(
    at,
    { event_type: 'task_status_changed', author_id },
    { task_id, old_status: 'todo', new_status: 'review' },
  );
const tagged = (at: string, ...tags: string[]) => event(at, { event_type: 'tags_added' }, { tags });
const commented = (at: string, id: number, parts: Parameters<typeof aComment>[0] = {}) =>
  event(at, {
    event_type: 'user_comment',
    event_info: null,
    comment_id: id,
    comment: aComment({ id, created_at: `2024-05-${at}:00+00:00`, updated_at: null, ...parts }),
  });

const told = (events: TimelineEvent[], show: Show = 'all') =>
  entriesOf(events, show, naming).map((entry) => {
    if (entry.kind === 'comment') return `comment ${entry.comment.id}`;
    return entry.kind === 'change' ? entry.change.what.kind : `spell of ${entry.changes.length}`;
  });

describe('entriesOf', () => {
  it('gathers changes of a spell, and tells fewer than three one by one', () => {
    expect(told([moved('01T09:00', 1), moved('02T09:00', 2)])).toEqual(['moved', 'moved']);
    expect(told([moved('01T09:00', 1), moved('02T09:00', 2), moved('06T09:00', 3)])).toEqual([
      'spell of 3',
    ]);
  });

  it('ends a spell with a comment, and after a week without a change', () => {
    const events = [
      ...[1, 2, 3].map((id) => moved(`01T09:0${id}`, id)),
      commented('02T09:00', 5),
      ...[1, 2, 3].map((id) => moved(`03T09:0${id}`, id)),
      ...[1, 2, 3].map((id) => moved(`12T09:0${id}`, id)),
    ];
    expect(told(events)).toEqual(['spell of 3', 'comment 5', 'spell of 3', 'spell of 3']);
  });

  it('tells the tasks and tags that come with a story with it', () => {
    const events = [
      opened('01T09:00'),
      tagged('01T09:00', 'scale'),
      added('01T09:01', 1),
      added('01T09:02', 2),
      added('01T11:00', 3),
    ];
    const [first, ...rest] = entriesOf(events, 'all', naming);
    expect(first?.kind === 'change' ? first.change.what : undefined).toEqual({
      kind: 'opened',
      tasks: 2,
      tags: ['scale'],
    });
    expect(rest.length).toBe(1);
  });

  it('leaves tasks that somebody else adds to themselves', () => {
    expect(told([opened('01T09:00'), added('01T09:01', 1, 2)])).toEqual(['opened', 'added']);
  });

  it('tells a new task and its first move in one', () => {
    const events = [added('01T09:00', 1), moved('01T09:00', 1), moved('01T09:00', 2)];
    const [first] = entriesOf(events, 'all', naming);
    expect(first?.kind === 'change' ? first.change.what : undefined).toEqual({
      kind: 'added',
      task: 'task 1',
      status: 'review',
    });
    expect(told(events)).toEqual(['added', 'moved']);
  });

  it('goes by time, whatever the ids', () => {
    expect(told([commented('03T09:00', 3), commented('01T09:00', 1)])).toEqual([
      'comment 1',
      'comment 3',
    ]);
  });

  it('leaves out deleted comments, and what belongs to worklists and boards', () => {
    const events = [
      commented('01T09:00', 1, { is_active: false }),
      commented('01T10:00', 2),
      event('01T11:00', { event_type: 'worklist_contents_changed' }),
      event('01T11:00', { event_type: 'board_lanes_changed' }),
    ];
    expect(told(events)).toEqual(['comment 2']);
    expect(commentsIn(events)).toBe(1);
  });

  it('tells comments or changes alone; then changes between comments make one spell', () => {
    const events = [
      moved('01T09:00', 1),
      commented('02T09:00', 5),
      moved('03T09:00', 2),
      moved('03T09:00', 3),
    ];
    expect(told(events, 'comments')).toEqual(['comment 5']);
    expect(told(events, 'changes')).toEqual(['spell of 3']);
  });

  it('knows what a comment answers, deleted or not, and whether it was edited', () => {
    const events = [
      commented('01T09:00', 1, { is_active: false }),
      commented('01T10:00', 2, { in_reply_to: 1, updated_at: '2024-05-02T00:00:00+00:00' }),
      commented('01T11:00', 3, { in_reply_to: 77 }),
    ];
    const entries = entriesOf(events, 'comments', naming);
    const remarks = entries.filter((entry) => entry.kind === 'comment');
    expect(remarks.map(({ answers, edited }) => [answers?.comment.id, edited])).toEqual([
      [1, true],
      [undefined, false],
    ]);
  });
});
