import type { Task } from '@storyboard/contract/task';
import { isStuck, loadsOf, longestInReview, withIdle } from './load';
import { inOrder, loadOrderOf, nextSort } from './load-order';

const named = (task: Task) => task.assignee_name;
const NOW = Date.parse('2026-03-15T12:00:00Z');
let ids = 0;

function task(fields: Partial<Task>): Task {
  return {
    id: (ids += 1),
    created_at: '2025-01-01T00:00:00+00:00',
    updated_at: '2026-03-14T12:00:00+00:00',
    title: 'Do it',
    status: 'todo',
    priority: null,
    link: null,
    story_id: 1,
    project_id: 1,
    branch_id: null,
    milestone_id: null,
    assignee_id: 7,
    creator_id: null,
    ...fields,
  };
}

const on = (day: string) => ({ updated_at: `2026-03-${day}T12:00:00+00:00` });

describe('the load of people', () => {
  it('counts open tasks by status, and leaves out what is done', () => {
    const loads = loadsOf(
      [
        task({ status: 'review', assignee_name: 'Mei Lin' }),
        task({ status: 'inprogress' }),
        task({ status: 'inprogress' }),
        task({ status: 'merged' }),
        task({ status: 'invalid' }),
      ],
      NOW,
      named,
    );
    expect(loads.length).toBe(1);
    expect(loads[0]?.name).toBe('Mei Lin');
    expect(loads[0]?.counts).toEqual({ review: 1, inprogress: 2, todo: 0 });
  });

  it('knows the oldest change, of all and of what is in review', () => {
    const [load] = loadsOf(
      [task({ ...on('03') }), task({ status: 'review', ...on('09') }), task({ status: 'review' })],
      NOW,
      named,
    );
    expect(load?.oldest).toBe('2026-03-03T12:00:00+00:00');
    expect(load?.oldestInReview).toBe('2026-03-09T12:00:00+00:00');
  });

  it('calls a task stuck after 14 days without a change', () => {
    expect(isStuck(task(on('01')), NOW)).toBeTrue();
    expect(isStuck(task({ updated_at: '2026-03-01T12:00:01+00:00' }), NOW)).toBeFalse();
    expect(isStuck(task({ updated_at: null, ...{ created_at: null } }), NOW)).toBeFalse();
    expect(
      loadsOf([task(on('01')), task({ updated_at: null }), task({})], NOW, named)[0]?.stuck,
    ).toBe(2);
  });

  it('puts what nobody is assigned to together', () => {
    const loads = loadsOf([task({ assignee_id: null }), task({ assignee_id: null })], NOW, named);
    expect(loads.map((load) => [load.id, load.counts.todo])).toEqual([[null, 2]]);
  });

  it('shows members of a team who have nothing open, and no others', () => {
    const loads = loadsOf(
      [task({ assignee_id: 7, assignee_name: 'Mei Lin' }), task({ assignee_id: 8 })],
      NOW,
      named,
    );
    const team = withIdle(loads, [
      { id: 7, name: 'Mei Lin' },
      { id: 9, name: 'Owen Clarke' },
    ]);
    expect(team.map((load) => [load.name, load.counts.todo, load.oldest === null])).toEqual([
      ['Mei Lin', 1, false],
      ['Owen Clarke', 0, true],
    ]);
  });

  it('finds what is longest in review', () => {
    const old = task({ status: 'review', ...on('02') });
    const older = task({ status: 'review', ...on('01') });
    const tasks = [task({ status: 'review' }), old, task({ ...on('01') }), older];
    expect(longestInReview(tasks, 2)).toEqual([older, old]);
  });
});

describe('the order of the load', () => {
  const tasks = [
    task({ assignee_id: null, status: 'review', ...on('01') }),
    task({ assignee_id: 1, assignee_name: 'Ada', status: 'review', ...on('10') }),
    task({ assignee_id: 2, assignee_name: 'Bo', status: 'review', ...on('05') }),
    task({ assignee_id: 2, assignee_name: 'Bo', ...on('06') }),
    task({ assignee_id: 3, assignee_name: 'Cy', ...on('02') }),
  ];
  const ordered = (sort?: string) =>
    inOrder(loadsOf(tasks, NOW, named), loadOrderOf(sort)).map((load) => load.name ?? 'Nobody');

  it('begins with who waits longest in review; nobody comes last', () => {
    expect(ordered()).toEqual(['Bo', 'Ada', 'Cy', 'Nobody']);
  });

  it('follows the column of the address, either way, nobody last all the same', () => {
    expect(ordered('name')).toEqual(['Ada', 'Bo', 'Cy', 'Nobody']);
    expect(ordered('-name')).toEqual(['Cy', 'Bo', 'Ada', 'Nobody']);
    expect(ordered('open')).toEqual(['Bo', 'Ada', 'Cy', 'Nobody']);
    expect(ordered('oldest')).toEqual(['Cy', 'Bo', 'Ada', 'Nobody']);
    expect(ordered('-stuck')).toEqual(['Bo', 'Ada', 'Cy', 'Nobody']);
  });

  it('takes an unknown column for none', () => {
    expect(loadOrderOf('-wealth')).toBeUndefined();
  });

  it('turns with each press: its order, the reverse, none', () => {
    expect(nextSort('name', undefined)).toBe('name');
    expect(nextSort('name', loadOrderOf('name'))).toBe('-name');
    expect(nextSort('name', loadOrderOf('-name'))).toBeNull();
    expect(nextSort('todo', loadOrderOf('name'))).toBe('todo');
  });
});
