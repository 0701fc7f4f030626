import { aShownTask } from '../../../../testing/shown-task';
import { foldsOf } from './folds';

describe('foldsOf', () => {
  const tasks = [
    aShownTask({ id: 1, project_id: 1, status: 'merged', assignee_id: 1 }),
    aShownTask({
      id: 2,
      project_id: 1,
      status: 'todo',
      assignee_id: 2,
      updated_at: '2024-05-02T00:00:00+00:00',
    }),
    aShownTask({ id: 3, project_id: 2, status: 'review', assignee_id: 2 }),
    aShownTask({ id: 4, project_id: 2, status: 'todo', assignee_id: 3, branch_id: 2 }),
    aShownTask({ id: 5, project_id: 2, status: 'inprogress', assignee_id: 2 }),
    aShownTask({ id: 6, project_id: 3, status: 'todo', updated_at: '2024-05-01T00:00:00+00:00' }),
    aShownTask({ id: 7, project_id: null, status: 'invalid' }),
  ];

  it('puts first what holds most up, then what changed last', () => {
    expect(foldsOf(tasks, 'project').map(({ name, open }) => [name, open])).toEqual([
      ['silo', 3],
      ['anvil', 1],
      ['weir', 1],
      ['No project', 0],
    ]);
  });

  it('counts all tasks, names who has open ones, the busiest first, and says what changed last', () => {
    const [silo, anvil] = foldsOf(tasks, 'project');
    expect(silo?.people.map(({ name }) => name)).toEqual(['Tomasz Wilk', 'Adaeze Obi']);
    expect(anvil?.people.map(({ name }) => name)).toEqual(['Tomasz Wilk']);
    expect(anvil?.counts).toEqual({ todo: 1, inprogress: 0, review: 0, merged: 1, invalid: 0 });
    expect(anvil?.changedAt).toBe('2024-05-20T15:30:00+00:00');
  });

  it('puts the furthest open task first within a fold', () => {
    expect(foldsOf(tasks, 'project')[0]?.tasks.map(({ task }) => task.id)).toEqual([3, 5, 4]);
  });

  it('gathers branches by name and people by id', () => {
    const own = foldsOf([...tasks, aShownTask({ id: 8, branch_id: 4 })], 'branch');
    expect(own.find(({ name }) => name === 'master')?.tasks.length).toBe(7);
    const people = foldsOf(tasks, 'person').map(({ name, open }) => `${name} ${open}`);
    expect(people).toEqual(['Tomasz Wilk 3', 'Adaeze Obi 1', 'Nobody 1', 'Ines Moreau 0']);
  });
});
