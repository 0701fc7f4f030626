import { stepOf } from './row-keys';

describe('stepOf', () => {
  it('goes one row on or back', () => {
    expect(stepOf('j', 4, 100, 10)).toEqual({ from: 4, by: 1 });
    expect(stepOf('ArrowUp', 4, 100, 10)).toEqual({ from: 4, by: -1 });
  });

  it('goes a page on or back, and no further than the ends', () => {
    expect(stepOf('PageDown', 4, 100, 10)).toEqual({ from: 13, by: 1 });
    expect(stepOf('PageDown', 95, 100, 10)).toEqual({ from: 99, by: 1 });
    expect(stepOf('PageUp', 15, 100, 10)).toEqual({ from: 6, by: -1 });
    expect(stepOf('PageUp', 3, 100, 10)).toEqual({ from: 0, by: -1 });
  });

  it('goes to the ends, and knows no other keys', () => {
    expect(stepOf('Home', 50, 100, 10)).toEqual({ from: -1, by: 1 });
    expect(stepOf('End', 50, 100, 10)).toEqual({ from: 100, by: -1 });
    expect(stepOf('x', 50, 100, 10)).toBeUndefined();
  });
});
