import { Pages, TOTAL_ONLY } from './pages';

describe('the pages of a list', () => {
  const none = new Map<number, number[]>();
  const sizes = { first: 60, next: 200 };
  const offsets = new Pages('offset', sizes);
  const markers = new Pages('marker', sizes);

  it('are a short first one and longer ones', () => {
    expect([0, 59, 60, 259, 260].map((position) => offsets.at(position))).toEqual([0, 0, 1, 1, 2]);
    expect([0, 1, 2].map((page) => offsets.start(page))).toEqual([0, 60, 260]);
  });

  it('are asked for at an offset', () => {
    expect(offsets.params(0, none)).toEqual({ limit: 60 });
    expect(offsets.params(2, none)).toEqual({ limit: 200, offset: 260 });
    expect(offsets.params(TOTAL_ONLY, none)).toEqual({ limit: 0 });
  });

  it('are asked for after the last row before them', () => {
    const ids = new Map([
      [0, [1000, 1059]],
      [1, [1060, 1259]],
    ]);
    expect(markers.params(1, ids)).toEqual({ limit: 200, marker: 1059 });
    expect(markers.params(2, ids)).toEqual({ limit: 200, marker: 1259 });
  });

  it('can be reached by marker only where the row before them is known', () => {
    const ids = new Map([[0, [1000, 1059]]]);
    expect(markers.reachable(5, none)).toBe(0);
    expect(markers.reachable(5, ids)).toBe(1);
    expect(offsets.reachable(5, none)).toBe(5);
  });

  it('are one where the whole list comes in one answer', () => {
    const whole = new Pages('whole', sizes);
    expect(whole.at(100_000)).toBe(0);
    expect(whole.params(0, none)).toEqual({});
  });
});
