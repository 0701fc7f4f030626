import { aShownTask } from '../../../../../testing/shown-task';
import { foldsOf } from '../folds';
import { dimensionsOf, doneWords, optionsOf, restWords, verdictOf } from './filter-words';
import { filterOf } from './task-filter';

const tasks = [
  aShownTask({ id: 1, project_id: 1, status: 'review', assignee_id: 1 }),
  aShownTask({ id: 2, project_id: 2, status: 'todo', assignee_id: 1, branch_id: 2 }),
  aShownTask({ id: 3, project_id: 2, status: 'merged' }),
];

describe('Words about a large story', () => {
  it('say what holds it up', () => {
    const folds = foldsOf(tasks, 'project');
    expect(verdictOf(filterOf({}), folds, 2)).toBe('2 tasks in 2 projects still hold this up');
    const one = foldsOf(tasks.slice(0, 1), 'person');
    expect(verdictOf(filterOf({ by: 'person' }), one, 1)).toBe(
      '1 task of 1 person still holds this up',
    );
    const nobodys = [...tasks, aShownTask({ id: 4, status: 'todo' })];
    expect(verdictOf(filterOf({ by: 'person' }), foldsOf(nobodys, 'person'), 3)).toBe(
      '3 tasks of 1 person or nobody still hold this up',
    );
    expect(verdictOf(filterOf({}), foldsOf(tasks.slice(2), 'project'), 0)).toBe(
      'Nothing holds this up any more',
    );
  });

  it('count what matches where the reader looks for something', () => {
    expect(verdictOf(filterOf({ q: 'disk' }), [], 1)).toBe('1 task matches');
    expect(verdictOf(filterOf({ status: 'any' }), [], 3)).toBe('3 tasks match');
  });

  it('say what is done and what is left out', () => {
    expect(doneWords(61, 'project')).toBe('61 projects that are done');
    expect(doneWords(1, 'branch')).toBe('1 branch that is done');
    const [fold] = foldsOf(tasks, 'project');
    if (!fold) throw new Error('no fold');
    const words = (count: number, merged: number) => restWords({ count, merged, fold });
    expect(words(13, 9)).toBe(`13 more tasks of ${fold.name}, 9 merged.`);
    expect(words(2, 2)).toBe(`2 more tasks of ${fold.name}, all merged.`);
    expect(words(1, 0)).toBe(`1 more task of ${fold.name}.`);
  });

  it('name what is filtered by', () => {
    const told = (params: Parameters<typeof filterOf>[0]) =>
      dimensionsOf(filterOf(params), tasks).map(({ word, value }) => `${word} ${value ?? '–'}`);
    expect(told({})).toEqual(['Tasks not merged', 'Branch –', 'Person –']);
    expect(told({ status: 'any', assignee: ['1', 'none'], branch: 'gone' })).toEqual([
      'Status –',
      'Branch unknown',
      'Person Ines Moreau, Nobody',
    ]);
    expect(told({ status: ['merged', 'review'] })[0]).toBe('Tasks Merged, In review');
  });

  it('offer what there is, most of it first', () => {
    expect(optionsOf.assignees(tasks)).toEqual([
      { value: '1', word: 'Ines Moreau', count: 2 },
      { value: 'none', word: 'Nobody', count: 1 },
    ]);
    expect(optionsOf.branches(tasks).map(({ word, count }) => [word, count])).toEqual([
      ['master', 2],
      ['stable/inlet', 1],
    ]);
  });
});
