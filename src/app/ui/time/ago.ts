import { counted } from '../grouped';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/** How long ago in a row: "12 min", "2 h", "yesterday", "3 days"; after eight weeks the date. In the reader's zone. */
export function ago(then: number, now: number): string {
  const passed = now - then;
  if (passed < MINUTE) return 'now';
  if (passed < HOUR) return `${Math.floor(passed / MINUTE)} min`;
  const days = calendarDays(then, now);
  if (days === 0 || passed < 12 * HOUR) return `${Math.floor(passed / HOUR)} h`;
  if (days === 1) return 'yesterday';
  if (passed < 8 * WEEK) return `${days} days`;
  return date(then, now);
}

/** The same in a sentence: "12 minutes ago", "yesterday", "3 weeks ago", "on 5 May 2024". */
export function agoInWords(then: number, now: number): string {
  const passed = now - then;
  if (passed < MINUTE) return 'just now';
  if (passed < HOUR) return units(Math.floor(passed / MINUTE), 'minute');
  const days = calendarDays(then, now);
  if (days === 0 || passed < 12 * HOUR) return units(Math.floor(passed / HOUR), 'hour');
  if (days === 1) return 'yesterday';
  if (days < 14) return units(days, 'day');
  if (passed < 8 * WEEK) return units(Math.floor(days / 7), 'week');
  return `on ${date(then, now)}`;
}

/** How long something has been so, counted: "16 days", "447 days". */
export const inDays = (then: number, now: number) => counted(Math.floor((now - then) / DAY), 'day');

const whole = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
});
const withYear = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});
const withoutYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });

/** "12 March 2026 at 10:20 CET", in the reader's zone. */
export const exactly = (then: number) => whole.format(then);

/** "12 Mar", with the year where it is not this one. */
export function date(then: number, now: number): string {
  const sameYear = new Date(then).getFullYear() === new Date(now).getFullYear();
  return (sameYear ? withoutYear : withYear).format(then);
}

const hour = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** The time in a row without counting: "12:40" today, "12 Mar 12:40", "12 Mar 2023" in other years. */
export function exactlyInRow(then: number, now: number): string {
  if (calendarDays(then, now) === 0) return hour.format(then);
  const sameYear = new Date(then).getFullYear() === new Date(now).getFullYear();
  return sameYear ? `${date(then, now)} ${hour.format(then)}` : date(then, now);
}

// Midnights between two instants: a day with a change of the clock is still one day.
function calendarDays(then: number, now: number): number {
  const midnight = (ms: number) => new Date(ms).setHours(0, 0, 0, 0);
  return Math.round((midnight(now) - midnight(then)) / DAY);
}

const units = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'} ago`;

/** The instant of a time as the API gives it, in ms; times are UTC, and those of a create come without a zone. */
export function instantOf(at: string | null | undefined): number | undefined {
  if (!at) return undefined;
  const zoned = /(Z|[+-]\d\d:?\d\d)$/.test(at) ? at : `${at}Z`;
  const ms = Date.parse(zoned);
  return Number.isNaN(ms) ? undefined : ms;
}
