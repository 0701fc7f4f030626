/** An instant as the store has it, to the millisecond: text orders as time does. */
export const stored = (at: Date): string => at.toISOString().slice(0, -1);

/** So many seconds later, as the store has it; earlier by a negative number. */
export const later = (at: Date, seconds: number): string =>
  stored(new Date(at.getTime() + seconds * 1000));

/** As answers tell it. */
export const told = (instant: string): string => `${instant.slice(0, 19)}+00:00`;
