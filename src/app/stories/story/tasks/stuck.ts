const STUCK_AFTER = 14 * 24 * 60 * 60 * 1000;

/** Whether nothing has changed for 14 days. `now` in ms since 1970. */
export const isStuckSince = (changedAt: string | null, now: number) =>
  changedAt !== null && now - Date.parse(changedAt) >= STUCK_AFTER;
