import { bars } from './step-widths';

describe('bars', () => {
  const shape = (counts: Parameters<typeof bars>[0], width = 80) =>
    bars(counts, width).map(({ status, x, width: wide }) => [status, x, wide]);

  it('are a block per task up to six, furthest first', () => {
    expect(shape({ todo: 1, merged: 2, review: 1 })).toEqual([
      ['merged', 0, 12],
      ['merged', 13, 12],
      ['review', 26, 12],
      ['todo', 39, 12],
    ]);
  });

  it('fit where there is less room', () => {
    expect(shape({ inprogress: 6 }, 56).at(-1)).toEqual(['inprogress', 45, 8]);
  });

  it('are shares of the whole width above six', () => {
    expect(shape({ merged: 30, todo: 10 }, 81)).toEqual([
      ['merged', 0, 60],
      ['todo', 61, 20],
    ]);
  });

  it('are shares of the whole width for few too, where that is asked for', () => {
    const shares = bars({ merged: 3, todo: 2 }, 101, true);
    expect(shares.map(({ status, width }) => [status, width])).toEqual([
      ['merged', 60],
      ['todo', 40],
    ]);
  });

  it('leave the least one 2 px, taken from the widest, and fill the width exactly', () => {
    const drawn = bars({ merged: 570, review: 2, inprogress: 1, todo: 5 }, 80);
    expect(drawn.map(({ width }) => Math.min(width, 2))).toEqual([2, 2, 2, 2]);
    const last = drawn.at(-1);
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(80, 6);
  });

  it('leave invalid tasks out', () => {
    expect(shape({ invalid: 4, merged: 1 })).toEqual([['merged', 0, 12]]);
    expect(shape({ invalid: 4 })).toEqual([]);
  });

  it('stand on the ground, as high as the status is far', () => {
    const paths = bars({ merged: 1, review: 1, inprogress: 1, todo: 1 }, 80).map(
      ({ path }) => path,
    );
    expect(paths).toEqual([
      'M0 0h12v12h-12z',
      'M13 3h12v9h-12z',
      'M26 6h12v6h-12z',
      'M39 10h12v2h-12z',
    ]);
  });
});
