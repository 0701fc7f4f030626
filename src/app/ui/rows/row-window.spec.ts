import { rowWindow } from './row-window';

describe('rowWindow', () => {
  it('stands from the first row at the top, with a margin below', () => {
    expect(rowWindow(200, 800, 40, 4448)).toEqual({ from: 0, to: 37 });
  });

  it('has a margin above as well once scrolled', () => {
    expect(rowWindow(-4000, 800, 40, 4448)).toEqual({ from: 92, to: 129 });
  });

  it('ends with the last row', () => {
    expect(rowWindow(-4448 * 40, 800, 40, 4448)).toEqual({ from: 4411, to: 4448 });
  });

  it('never holds more than 60 rows, on the highest screen', () => {
    const { from, to } = rowWindow(-4000, 9000, 40, 4448);
    expect(to - from).toBe(60);
  });

  it('holds a short list whole', () => {
    expect(rowWindow(100, 800, 40, 3)).toEqual({ from: 0, to: 3 });
  });

  it('holds nothing of an empty list', () => {
    expect(rowWindow(100, 800, 40, 0)).toEqual({ from: 0, to: 0 });
  });
});
