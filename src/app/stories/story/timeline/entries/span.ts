import { agoInWords, date, exactly } from '../../../../ui/time/ago';

/** From when to when something went on: "20 to 26 Feb", within a day as one time: "2 hours ago". */
export function spanOf(
  from: string | null | undefined,
  to: string | null | undefined,
  now: number,
): { words: string; exact: string } {
  const [begin, end] = [instantOf(from), instantOf(to)];
  if (begin === undefined || end === undefined) return { words: '', exact: '' };
  const [first, last] = [date(begin, now), date(end, now)];
  if (first === last) return { words: agoInWords(end, now), exact: exactly(end) };
  return {
    words: `${shortened(first, last)} to ${last}`,
    exact: `${exactly(begin)} to ${exactly(end)}`,
  };
}

/** "20 Feb" as "20" before "26 Feb". */
function shortened(first: string, last: string): string {
  const [day, ...month] = first.split(' ');
  const same = month.join(' ') === last.split(' ').slice(1).join(' ');
  return same && day ? day : first;
}

const instantOf = (at: string | null | undefined) => (at ? Date.parse(at) : undefined);
