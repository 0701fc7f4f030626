import { ago, agoInWords, date, exactly } from './ago';

// Local times: the tests hold in every zone.
const now = new Date(2026, 2, 12, 10, 20).getTime();
const before = (ms: number) => now - ms;
const minutes = (count: number) => count * 60_000;
const hours = (count: number) => minutes(count * 60);
const at = (year: number, month: number, day: number, hour: number) =>
  new Date(year, month - 1, day, hour).getTime();

describe('times', () => {
  const rows: readonly (readonly [number, string, string])[] = [
    [before(0), 'now', 'just now'],
    [before(-minutes(5)), 'now', 'just now'],
    [before(minutes(1)), '1 min', '1 minute ago'],
    [before(minutes(59)), '59 min', '59 minutes ago'],
    [before(hours(2)), '2 h', '2 hours ago'],
    [at(2026, 3, 11, 23), '11 h', '11 hours ago'],
    [at(2026, 3, 11, 9), 'yesterday', 'yesterday'],
    [at(2026, 3, 10, 23), '2 days', '2 days ago'],
    [at(2026, 2, 27, 9), '13 days', '13 days ago'],
    [at(2026, 2, 19, 9), '21 days', '3 weeks ago'],
    [at(2026, 1, 2, 9), '2 Jan', 'on 2 Jan'],
    [at(2024, 5, 5, 9), '5 May 2024', 'on 5 May 2024'],
  ];

  for (const [then, short, words] of rows) {
    it(`say ${short}, in words ${words}`, () => {
      expect(ago(then, now)).toBe(short);
      expect(agoInWords(then, now)).toBe(words);
    });
  }

  it('are exact where asked', () => {
    expect(exactly(now)).toContain('12 March 2026');
    expect(exactly(now)).toContain('10:20');
  });

  it('have their year where it is not this one', () => {
    expect(date(at(2026, 2, 19, 9), now)).toBe('19 Feb');
    expect(date(at(2025, 12, 31, 9), now)).toBe('31 Dec 2025');
  });
});
