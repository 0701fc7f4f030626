import { drawnOf, isLate } from './drawn';
import { slotsOf } from './slots';

describe('drawnOf', () => {
  const rows = Array.from({ length: 100 }, (_, index) => `row ${index}`);
  const slots = slotsOf({ from: 20, to: 60 });
  const shown = (drawn: ReturnType<typeof drawnOf>) =>
    drawn.filter((one) => one.shown).map(({ index }) => index);

  it('draws eight rows at once, those in sight first, and the others next', () => {
    const first = drawnOf(slots, rows);
    expect(shown(first)).toEqual([28, 29, 30, 31, 32, 33, 34, 35]);
    expect(isLate(first, rows)).toBeTrue();

    const all = [1, 2, 3, 4].reduce((before) => drawnOf(slots, rows, before), first);
    expect(shown(all).length).toBe(40);
    expect(isLate(all, rows)).toBeFalse();
  });

  it('begins with the first row at the top of the list', () => {
    const first = drawnOf(slotsOf({ from: 0, to: 40 }), rows);
    expect(shown(first)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('leaves what a view drew before in it while the row is not known', () => {
    const known = drawnOf(slotsOf({ from: 0, to: 4 }), rows);
    const next = drawnOf(slotsOf({ from: 50, to: 54 }, known), ['row 0'], known);
    expect(next.map(({ row }) => row)).toEqual(['row 0', 'row 1', 'row 2', 'row 3']);
    expect(shown(next)).toEqual([]);
    expect(isLate(next, ['row 0'])).toBeFalse();
  });

  it('shows a row as it was until it is drawn as it is', () => {
    let before = drawnOf(slots, rows);
    for (let turn = 0; turn < 4; turn += 1) before = drawnOf(slots, rows, before);
    const renamed = rows.map((row) => `${row} again`);
    const next = drawnOf(slots, renamed, before);
    expect(shown(next).length).toBe(40);
    expect(next.filter(({ row }) => row?.endsWith('again')).length).toBe(8);
    expect(isLate(next, renamed)).toBeTrue();
  });
});
