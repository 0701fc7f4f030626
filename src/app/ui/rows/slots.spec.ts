import { type Slot, slotsOf, turned } from './slots';

describe('slotsOf', () => {
  const keys = (slots: readonly Slot[]) => slots.map(({ key }) => key);

  it('leaves its view to each row that stays, and hands the others on', () => {
    expect(keys(slotsOf({ from: 0, to: 9 }))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    const next = slotsOf({ from: 2, to: 11 });
    expect(next.map(({ index }) => index)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(keys(next)).toEqual([2, 3, 4, 5, 6, 7, 8, 0, 1]);
  });

  it('never gives one view to two rows', () => {
    for (const from of [3, 1, 40, 38, 41, 7, 0]) {
      expect(new Set(keys(slotsOf({ from, to: from + 9 }))).size).toBe(9);
    }
    expect(slotsOf({ from: 0, to: 0 })).toEqual([]);
  });

  it('are put in the order of their keys, from any of them on', () => {
    const slots = slotsOf({ from: 7, to: 12 });
    expect(keys(turned(slots, 0))).toEqual([0, 1, 2, 3, 4]);
    expect(keys(turned(slots, 3))).toEqual([3, 4, 0, 1, 2]);
    expect(turned(slots, 2)).toEqual(slots);
  });
});
