const INSTANT = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(:\d\d(\.\d+)?)?) ?(Z|[+-]?\d\d:?\d\d)$/i;

/** An instant with its zone as the store has it, in UTC without zone; undefined where it is none. */
export function instantOf(text: string): string | undefined {
  const [, day, time, , , zone] = INSTANT.exec(text) ?? [];
  // A "+" that was not written as %2B arrives as a space.
  const parsed = new Date(`${day}T${time}${zone?.replace(/^(?=\d)/, '+')}`);
  return Number.isNaN(parsed.getTime()) ? undefined : parsed.toISOString().slice(0, -1);
}
