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

  function drawWhole() {
    let all = draw(slots, rows);
    for (let turn = 1; turn < 10; turn += 1) all = draw(slots, rows, all);
    return all;
  }

  it('draws four rows at once, those in sight first, and the others next', () => {
    const first = draw(slots, rows);
    expect(shown(first)).toEqual([28, 29, 30, 31]);
    expect(isLate(first, slots, rows)).toBeTrue();

    const all = drawWhole();
    expect(shown(all).length).toBe(40);
    expect(isLate(all, slots, rows)).toBeFalse();
  });

  it('begins with the first row at the top of the list', () => {
    const first = draw(slotsOf({ from: 0, to: 40 }), rows);
    expect(shown(first)).toEqual([0, 1, 2, 3]);
  });

  it('keeps views that stay, and leaves those that wait where they were', () => {
    const all = drawWhole();
    const moved = slotsOf({ from: 30, to: 70 });
    const next = draw(moved, rows, all);
    expect(next.slice(0, 30)).toEqual(all.slice(10));
    expect(next.filter((one) => !all.includes(one)).map(({ index }) => index)).toEqual([
      60, 61, 62, 63,
    ]);
    expect(next.filter(({ index }) => index < 30).map(({ index }) => index)).toEqual([
      24, 25, 26, 27, 28, 29,
    ]);
    expect(isLate(next, moved, rows)).toBeTrue();
  });

  it('stands where the row is not known, and shows nothing of what it drew before', () => {
    const known = draw(slotsOf({ from: 0, to: 4 }), rows);
    const far = slotsOf({ from: 48, to: 52 });
    const next = draw(far, ['row 0'], known);
    expect(next.map(({ index }) => index)).toEqual([48, 49, 50, 51]);
    expect(shown(next)).toEqual([]);
    expect(isLate(next, far, ['row 0'])).toBeFalse();
    expect(draw(far, ['row 0'], next)).toEqual(next);
  });

  it('begins anew where another number of views stands', () => {
    const next = draw(slotsOf({ from: 20, to: 70 }), rows, drawWhole());
    expect(shown(next)).toEqual([28, 29, 30, 31]);
    expect(next.every(({ index }, at) => index === 20 + at)).toBeTrue();
  });

  it('never leaves another row where one stands, as after a filter', () => {
    const renamed = rows.map((row) => `${row} again`);
    const next = draw(slots, renamed, drawWhole());
    expect(next.filter(({ row }) => row?.endsWith('again')).length).toBe(40);
    expect(isLate(next, slots, renamed)).toBeFalse();
  });

  it('draws no more than that in a frame, however often the list moves in it', () => {
    let time = 0;
    const may = asManyAsFit(() => time);
    const first = drawnOf(slots, rows, [], may);
    const again = drawnOf(slots, rows, first, may);
    expect(shown(again)).toEqual(shown(first));
    time += 16;
    expect(shown(drawnOf(slots, rows, again, may)).length).toBe(8);
  });

  it('draws fewer where frames take long, and more again where they do not', () => {
    let time = 0;
    const may = asManyAsFit(() => time);
    const after = (wait: number) => {
      time += wait;
      return shown(drawnOf(slots, rows, [], may)).length;
    };
    expect([0, 50, 50, 50].map(after)).toEqual([4, 2, 2, 2]);
    expect([5000, 16, 16, 16].map(after)).toEqual([2, 3, 4, 4]);
  });
});
