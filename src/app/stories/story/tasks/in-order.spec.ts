import { aShownTask } from '../../../../testing/shown-task';
import { inOrder } from './in-order';

describe('inOrder', () => {
  const places = (tasks: ReturnType<typeof aShownTask>[]) =>
    inOrder(tasks).map(({ task, again }) => `${task.id}${again ? ' again' : ''}`);

  it('goes by project, then branch with the main one first, then age', () => {
    const tasks = [
      aShownTask({ id: 5, project_id: 2 }),
      aShownTask({ id: 4, project_id: 1, branch_id: 3 }),
      aShownTask({ id: 3, project_id: 1, branch_id: 2 }),
      aShownTask({ id: 2, project_id: 1, branch_id: 1 }),
      aShownTask({ id: 1, project_id: 1, branch_id: 1 }),
    ];
    expect(places(tasks)).toEqual(['1', '2 again', '4 again', '3 again', '5']);
  });

  it('keeps projects of one name apart, and puts what has none last', () => {
    const same = { project: 'anvil' };
    const tasks = [
      aShownTask({ id: 1, project_id: null }),
      { ...aShownTask({ id: 2, project_id: 9 }), ...same },
      { ...aShownTask({ id: 3, project_id: 8 }), ...same },
      { ...aShownTask({ id: 4, project_id: 9 }), ...same },
    ];
    expect(places(tasks)).toEqual(['3', '2', '4 again', '1']);
  });

  it('counts as people do', () => {
    const named = (id: number, project: string) => ({
      ...aShownTask({ id, project_id: id }),
      project,
    });
    expect(places([named(1, 'node-10'), named(2, 'node-9')])).toEqual(['2', '1']);
  });
});
