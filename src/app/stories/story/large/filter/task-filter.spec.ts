import { aShownTask } from '../../../../../testing/shown-task';
import { filterOf, hasChosen, hasStatus, isNarrow, matcherOf, paramsOf } from './task-filter';

describe('The filter of a large story', () => {
  it('is what is not merged, by project, where the address says nothing', () => {
    const filter = filterOf({});
    expect(filter).toEqual({
      text: '',
      branches: [],
      assignees: [],
      statuses: ['review', 'inprogress', 'todo'],
      by: 'project',
    });
    expect([hasChosen(filter), isNarrow(filter)]).toEqual([false, false]);
    expect(Object.values(paramsOf(filter))).toEqual([null, null, null, null, null]);
  });

  it('goes into the address and comes back from it', () => {
    const params = {
      q: 'base image',
      branch: ['master', 'stable/inlet'],
      assignee: ['4', 'none'],
      status: ['merged'],
      by: 'person',
    };
    expect(paramsOf(filterOf(params))).toEqual(params);
    expect(paramsOf(filterOf({ status: 'any' }))['status']).toBe('any');
    expect(filterOf({ branch: 'master' }).branches).toEqual(['master']);
    expect(filterOf({ by: 'colour' }).by).toBe('project');
  });

  it('finds words in title, project, person and branch, whatever their case', () => {
    const task = aShownTask({
      title: 'Keep the Disks',
      project_id: 1,
      assignee_id: 2,
      branch_id: 2,
    });
    const matches = (q: string) => matcherOf(filterOf({ q }))(task);
    for (const q of ['disks', 'ANVIL', 'wilk keep', 'inlet', ' '])
      expect(matches(q)).withContext(q).toBeTrue();
    expect(matches('disks silo')).toBeFalse();
  });

  it('keeps to branches and people, any of those named', () => {
    const task = aShownTask({ branch_id: 2, assignee_id: null });
    expect(matcherOf(filterOf({ branch: ['master', 'stable/inlet'] }))(task)).toBeTrue();
    expect(matcherOf(filterOf({ branch: 'master' }))(task)).toBeFalse();
    expect(matcherOf(filterOf({ assignee: ['2', 'none'] }))(task)).toBeTrue();
    expect(matcherOf(filterOf({ assignee: '2' }))(task)).toBeFalse();
  });

  it('asks for some statuses, or for all', () => {
    const merged = aShownTask({ status: 'merged' });
    expect(hasStatus(merged, filterOf({}))).toBeFalse();
    expect(hasStatus(merged, filterOf({ status: 'any' }))).toBeTrue();
    expect(hasChosen(filterOf({ status: 'merged' }))).toBeTrue();
  });
});
