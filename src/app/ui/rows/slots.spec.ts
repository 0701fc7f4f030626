import { type Slot, slotsOf } from './slots';

describe('slotsOf', () => {
  const keys = (slots: readonly Slot[]) => slots.map(({ key }) => key);
  const first = slotsOf({ from: 0, to: 9 });

  it('hands the views that left at one end to the other', () => {
    const next = slotsOf({ from: 2, to: 11 }, first);
    expect(next.map(({ index }) => index)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(keys(next)).toEqual([2, 3, 4, 5, 6, 7, 8, 0, 1]);
  });

  it('leaves all views in their places after a long way, there and back', () => {
    const next = slotsOf({ from: 2, to: 11 }, first);
    const far = slotsOf({ from: 500, to: 509 }, next);
    expect(keys(far)).toEqual(keys(next));
    expect(keys(slotsOf({ from: 0, to: 9 }, far))).toEqual(keys(next));
    expect(keys(slotsOf({ from: 501, to: 510 }, far))).toEqual([3, 4, 5, 6, 7, 8, 0, 1, 2]);
  });

  it('begins anew where another number of rows stands', () => {
    expect(keys(slotsOf({ from: 4, to: 8 }, first))).toEqual([0, 1, 2, 3]);
    expect(keys(slotsOf({ from: 0, to: 0 }, first))).toEqual([]);
  });

  it('never gives one view to two rows', () => {
    let slots = first;
    for (const from of [3, 1, 40, 38, 41, 7, 0]) {
      slots = slotsOf({ from, to: from + 9 }, slots);
      expect(new Set(keys(slots)).size).toBe(9);
    }
  });
});
