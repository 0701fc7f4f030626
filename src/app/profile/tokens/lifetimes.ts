const HOUR = 3600;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;

/** How long a token may hold, in seconds. */
export const LIFETIMES = [
  { seconds: HOUR, word: '1 hour' },
  { seconds: DAY, word: '1 day' },
  { seconds: 7 * DAY, word: '1 week' },
  { seconds: 90 * DAY, word: '3 months' },
  { seconds: YEAR, word: '1 year' },
  { seconds: 10 * YEAR, word: '10 years' },
] as const;

/** When something that began at `at` (ISO, UTC) ends, in ISO; undefined where it is not said when it began. */
export function endOf(at: string | null | undefined, seconds: number): string | undefined {
  const began = at ? Date.parse(/(Z|[+-]\d\d:\d\d)$/.test(at) ? at : `${at}Z`) : NaN;
  return Number.isNaN(began) ? undefined : new Date(began + seconds * 1000).toISOString();
}
