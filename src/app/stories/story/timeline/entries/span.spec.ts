import { spanOf } from './span';

const now = Date.parse('2024-06-01T12:00:00Z');

describe('spanOf', () => {
  const words = (from: string, to: string) =>
    spanOf(`${from}T12:00:00+00:00`, `${to}T12:00:00+00:00`, now).words;

  it('says the days, and the month and year as often as needed', () => {
    expect(words('2024-02-20', '2024-02-26')).toBe('20 to 26 Feb');
    expect(words('2024-02-20', '2024-03-02')).toBe('20 Feb to 2 Mar');
    expect(words('2023-02-20', '2023-02-26')).toBe('20 to 26 Feb 2023');
    expect(words('2023-12-30', '2024-01-02')).toBe('30 Dec 2023 to 2 Jan');
  });

  it('says one time for a day', () => {
    expect(words('2024-05-30', '2024-05-30')).toBe('2 days ago');
  });

  it('says nothing where nothing is known', () => {
    expect(spanOf(null, undefined, now)).toEqual({ words: '', exact: '' });
  });
});
