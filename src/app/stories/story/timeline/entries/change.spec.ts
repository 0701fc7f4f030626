import { anEvent } from '../../../../../testing/builders';
import { changeOf, type Naming } from './change';

const people: Record<number, string> = { 1: 'Ines Moreau', 2: 'Tomasz Wilk' };
const naming: Naming = {
  author: ({ author_id }) => people[author_id ?? 0],
  person: (id) => people[id ?? 0],
  task: (id, title) => title ?? `task ${id ?? '?'}`,
};
const what = (event_type: string, info: object | string | null) =>
  changeOf(
    anEvent({
      event_type,
      event_info: typeof info === 'object' && info !== null ? JSON.stringify(info) : info,
    }),
    naming,
  ).what;

describe('changeOf', () => {
  it('reads every type of event of a story', () => {
    const task = { task_id: 4, task_title: 'Keep the disks' };
    expect(what('story_created', { story_id: 1 })).toEqual({ kind: 'opened', tasks: 0, tags: [] });
    expect(what('story_details_changed', {})).toEqual({ kind: 'edited' });
    expect(what('tags_added', { tags: ['a'] })).toEqual({ kind: 'tagged', tags: ['a'] });
    expect(what('tags_deleted', { tags: ['a'] })).toEqual({ kind: 'untagged', tags: ['a'] });
    expect(what('task_created', task)).toEqual({ kind: 'added', task: 'Keep the disks' });
    expect(what('task_details_changed', task)).toEqual({
      kind: 'rewritten',
      task: 'Keep the disks',
    });
    expect(what('task_deleted', task)).toEqual({ kind: 'deleted', task: 'Keep the disks' });
    expect(
      what('task_status_changed', { ...task, old_status: 'todo', new_status: 'review' }),
    ).toEqual({ kind: 'moved', task: 'Keep the disks', from: 'todo', to: 'review' });
    expect(
      what('task_priority_changed', { ...task, old_priority: null, new_priority: 'high' }),
    ).toEqual({ kind: 'ranked', task: 'Keep the disks', from: null, to: 'high' });
  });

  it('names assignees by what the event says, else by what the page knows', () => {
    const told = {
      task_id: 4,
      old_assignee_id: null,
      old_assignee_fullname: 'unassigned',
      new_assignee_id: 9,
      new_assignee_fullname: 'Adaeze Obi',
    };
    expect(what('task_assignee_changed', told)).toEqual({
      kind: 'assigned',
      task: 'task 4',
      from: { id: null, name: null },
      to: { id: 9, name: 'Adaeze Obi' },
    });
    expect(what('task_assignee_changed', { old_assignee_id: 2, new_assignee_id: null })).toEqual({
      kind: 'assigned',
      task: 'task ?',
      from: { id: 2, name: 'Tomasz Wilk' },
      to: { id: null, name: null },
    });
  });

  it('keeps the type of what it does not know', () => {
    expect(what('due_date_changed', {})).toEqual({ kind: 'unknown', type: 'due_date_changed' });
    expect(what('constructor', {})).toEqual({ kind: 'unknown', type: 'constructor' });
  });

  it('survives information that is none', () => {
    for (const info of [null, '', 'not JSON', '3', 'null'])
      expect(what('task_created', info)).withContext(`${info}`).toEqual({
        kind: 'added',
        task: 'task ?',
      });
    expect(what('task_status_changed', { old_status: 'done', new_status: 'merged' })).toEqual({
      kind: 'moved',
      task: 'task ?',
      from: undefined,
      to: 'merged',
    });
  });

  it('says who and when', () => {
    const change = changeOf(anEvent({ id: 7, author_id: 2 }), naming);
    expect([change.id, change.at, change.who]).toEqual([
      7,
      '2024-05-01T09:00:00+00:00',
      { id: 2, name: 'Tomasz Wilk' },
    ]);
  });
});
