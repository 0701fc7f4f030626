import { asManyAsFit, type Drawn, drawnOf, isLate } from './drawn';
import { type Slot, slotsOf } from './slots';

describe('drawnOf', () => {
  const rows = Array.from({ length: 100 }, (_, index) => `row ${index}`);
  const slots = slotsOf({ from: 20, to: 60 });
  const draw = <Row>(
    views: readonly Slot[],
    of: readonly (Row | undefined)[],
    before: readonly Drawn<Row>[] = [],
  ) =>
    drawnOf(
      views,
      of,
      before,
      asManyAsFit(() => 0),
    );
  const shown = (drawn: ReturnType<typeof drawnOf>) =>
    drawn.filter((one) => one.shown).map(({ index }) => index);

  it('draws six rows at once, those in sight first, and the others next', () => {
    const first = draw(slots, rows);
    expect(shown(first)).toEqual([28, 29, 30, 31, 32, 33]);
    expect(isLate(first, rows)).toBeTrue();

    const all = [1, 2, 3, 4, 5, 6].reduce((before) => draw(slots, rows, before), first);
    expect(shown(all).length).toBe(40);
    expect(isLate(all, rows)).toBeFalse();
  });

  it('begins with the first row at the top of the list', () => {
    const first = draw(slotsOf({ from: 0, to: 40 }), rows);
    expect(shown(first)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('leaves what a view drew before in it while the row is not known', () => {
    const known = draw(slotsOf({ from: 0, to: 4 }), rows);
    const next = draw(slotsOf({ from: 50, to: 54 }, known), ['row 0'], known);
    expect(next.map(({ row }) => row)).toEqual(['row 0', 'row 1', 'row 2', 'row 3']);
    expect(shown(next)).toEqual([]);
    expect(isLate(next, ['row 0'])).toBeFalse();
  });

  it('shows a row as it was until it is drawn as it is', () => {
    let before = draw(slots, rows);
    for (let turn = 0; turn < 6; turn += 1) before = draw(slots, rows, before);
    const renamed = rows.map((row) => `${row} again`);
    const next = draw(slots, renamed, before);
    expect(shown(next).length).toBe(40);
    expect(next.filter(({ row }) => row?.endsWith('again')).length).toBe(6);
    expect(isLate(next, renamed)).toBeTrue();
  });

  it('draws no more than that in a frame, however often the list moves in it', () => {
    let time = 0;
    const may = asManyAsFit(() => time);
    const first = drawnOf(slots, rows, [], may);
    const again = drawnOf(slots, rows, first, may);
    expect(shown(again)).toEqual(shown(first));
    time += 16;
    expect(shown(drawnOf(slots, rows, again, may)).length).toBe(12);
  });

  it('draws fewer where frames take long, and more again where they do not', () => {
    let time = 0;
    const may = asManyAsFit(() => time);
    const after = (wait: number) => {
      time += wait;
      return shown(drawnOf(slots, rows, [], may)).length;
    };
    expect([0, 50, 50, 50, 50].map(after)).toEqual([6, 4, 3, 3, 3]);
    expect([5000, 16, 16].map(after)).toEqual([3, 4, 5]);
  });
});
