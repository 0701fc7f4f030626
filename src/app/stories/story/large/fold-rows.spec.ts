import { aShownTask } from '../../../../testing/shown-task';
import { foldsOf } from './folds';
import { rowsOf, type Sight } from './fold-rows';

describe('rowsOf', () => {
  const folds = foldsOf(
    [
      aShownTask({ id: 1, project_id: 1, status: 'review' }),
      aShownTask({ id: 2, project_id: 1, status: 'merged' }),
      aShownTask({ id: 3, project_id: 1, status: 'invalid' }),
      aShownTask({ id: 4, project_id: 2, status: 'merged' }),
    ],
    'project',
  );
  const sight: Sight = {
    isOpen: () => false,
    isWhole: () => false,
    isDoneOpen: false,
    asked: ({ task }) => task.status === 'review',
    chosen: false,
  };
  const told = (parts: Partial<Sight> = {}, some = folds) =>
    rowsOf(some, { ...sight, ...parts }).map((row) => {
      if (row.kind === 'fold') return `${row.fold.name}${row.isOpen ? ' open' : ''}`;
      if (row.kind === 'task') return `task ${row.shown.task.id}`;
      return row.kind === 'rest'
        ? `${row.count} more, ${row.merged} merged`
        : `${row.folds} done, ${row.tasks} tasks`;
    });

  it('are a line per fold, and one for all that are done', () => {
    expect(told()).toEqual(['anvil', '1 done, 1 tasks']);
  });

  it('show of an open fold what was asked for and count the rest', () => {
    expect(told({ isOpen: () => true })).toEqual([
      'anvil open',
      'task 1',
      '2 more, 1 merged',
      '1 done, 1 tasks',
    ]);
  });

  it('show all of it where that is wanted', () => {
    expect(told({ isOpen: ({ name }) => name === 'anvil', isWhole: () => true })).toEqual([
      'anvil open',
      'task 1',
      'task 2',
      'task 3',
      '0 more, 0 merged',
      '1 done, 1 tasks',
    ]);
  });

  it('open what is done to what was done', () => {
    expect(told({ isOpen: ({ name }) => name === 'silo', isDoneOpen: true })).toEqual([
      'anvil',
      '1 done, 1 tasks',
      'silo open',
      'task 4',
      '0 more, 0 merged',
    ]);
  });

  it('are what is done where nothing else is', () => {
    expect(told({}, folds.slice(1))).toEqual(['silo']);
  });

  it('leave out folds without the statuses that were chosen', () => {
    expect(told({ chosen: true, asked: ({ task }) => task.status === 'invalid' })).toEqual([
      'anvil',
    ]);
  });
});
