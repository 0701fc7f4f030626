import { cycleNames } from './words/projects.ts';

/** Times are whole seconds since 1970, UTC. */
export type Seconds = number;

export const MINUTE = 60;
export const HOUR = 3600;
export const DAY = 86_400;
export const WEEK = 7 * DAY;

const CYCLE_WEEKS = 26;
/** So long after now the newest cycle ends. */
const WEEKS_AHEAD = 5;
/** Milestones of a cycle, in weeks after its start. */
const MILESTONE_WEEKS = [8, 16, 23];
/** When the stable branch is cut, in weeks after the start: just before now in the newest cycle. */
const BRANCH_WEEKS = 20;

export interface Cycle {
  name: string;
  starts: Seconds;
  ends: Seconds;
  branchedAt: Seconds;
  milestones: { name: string; at: Seconds }[];
}

export interface Calendar {
  now: Seconds;
  /** When the first story is told. */
  starts: Seconds;
  cycles: Cycle[];
}

export function calendarOf(date: Date): Calendar {
  const now = Math.floor(date.getTime() / 1000);
  const noon = Math.floor(now / DAY) * DAY + 12 * HOUR;
  const cycles = cycleNames.map((name, index) => {
    const ends = noon + (WEEKS_AHEAD - (cycleNames.length - 1 - index) * CYCLE_WEEKS) * WEEK;
    const starts = ends - CYCLE_WEEKS * WEEK;
    return {
      name,
      starts,
      ends,
      branchedAt: starts + BRANCH_WEEKS * WEEK,
      milestones: MILESTONE_WEEKS.map((weeks, milestone) => ({
        name: `${name}-${milestone + 1}`,
        at: starts + weeks * WEEK,
      })),
    };
  });
  return { now, cycles, starts: Math.min(...cycles.map((cycle) => cycle.starts)) };
}

/** As the database has it: `2024-01-01T15:00:00`. */
export function instant(at: Seconds): string {
  return new Date(at * 1000).toISOString().slice(0, 19);
}

/** The cycle that was under way. */
export function cycleAt({ cycles }: Calendar, at: Seconds): Cycle {
  const found = cycles.find((cycle) => at < cycle.ends) ?? cycles.at(-1);
  if (!found) throw new RangeError('A calendar without cycles');
  return found;
}

/** How much is done in each hour of a week that begins on Thursday, as 1970 did. */
const weekHours = Array.from({ length: 168 }, (_, hour) => {
  const day = Math.floor(hour / 24);
  if (day === 2 || day === 3) return 0.08;
  const clock = hour % 24;
  if (clock < 6) return 0.15;
  return clock < 21 ? 1 : 0.3;
});
/** What is done until the end of each hour. */
const weekSums = weekHours.map((_, hour) =>
  weekHours.slice(0, hour + 1).reduce((sum, share) => sum + share, 0),
);
const weekTotal = weekSums.at(-1) ?? 1;

/**
 * Moves a time into hours in which people work. Keeps the order of times, and leaves the last days
 * alone, so that nothing lands in the future and something happened minutes ago.
 */
export function atWork({ now }: Calendar, at: Seconds): Seconds {
  const rested = afterHolidays(now, at);
  const week = Math.floor(rested / WEEK) * WEEK;
  if (week + WEEK > now - 2 * DAY) return rested;
  const done = ((rested - week) / WEEK) * weekTotal;
  const hour = hourOf(done);
  const share = weekHours[hour] ?? 1;
  const before = (weekSums[hour] ?? 0) - share;
  return Math.floor(week + (hour + (done - before) / share) * HOUR);
}

/** The hour of the week in which so much is done. */
function hourOf(done: number): number {
  let [low, high] = [0, weekSums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((weekSums[middle] ?? 0) > done) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** What would fall between 24 December and 1 January is done in the week that follows. */
function afterHolidays(now: Seconds, at: Seconds): Seconds {
  const date = new Date(at * 1000);
  const year = date.getUTCFullYear() - (date.getUTCMonth() === 0 ? 1 : 0);
  const from = Date.UTC(year, 11, 24) / 1000;
  const back = Date.UTC(year + 1, 0, 2) / 1000;
  const usual = back + WEEK;
  if (at < from || at >= usual || usual > now - WEEK) return at;
  return Math.floor(back + ((at - from) / (usual - from)) * WEEK);
}
