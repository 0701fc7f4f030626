import { measureOf, openCount } from './open-count';

describe('open tasks', () => {
  it('are those todo, in progress and in review', () => {
    expect(openCount({ todo: 1, inprogress: 2, review: 4, merged: 8, invalid: 16 })).toBe(7);
  });

  it('are measured by the most of any row', () => {
    expect(measureOf([3, 12, 7])).toBe(12);
    expect(measureOf([5])).toBe(5);
    expect(measureOf([])).toBe(0);
  });

  it('are not measured by one that dwarfs the others', () => {
    expect(measureOf([88, 4352, 171])).toBe(513);
    expect(measureOf([9, 0])).toBe(3);
  });
});
