import { countsInWords, countsOf } from './statuses';

describe('counts of tasks', () => {
  it('come from the rows of a story, where none is null', () => {
    const counts = countsOf([
      { key: 'todo', count: 2 },
      { key: 'merged', count: null },
      { key: 'inprogress', count: 1 },
    ]);
    expect(counts).toEqual({ todo: 2, inprogress: 1, review: 0, merged: 0, invalid: 0 });
    expect(countsOf(undefined).todo).toBe(0);
  });

  it('are told in words, the furthest first, without what is not there', () => {
    expect(countsInWords({ todo: 2, review: 1, merged: 3, inprogress: 0 })).toBe(
      '3 merged, 1 in review, 2 todo',
    );
    expect(countsInWords({})).toBe('no tasks');
  });
});
