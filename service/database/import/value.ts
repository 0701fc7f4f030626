import type { Column, Kind } from '../tables/column.ts';

export type Stored = string | number | null;

const wanted: Record<Kind, string> = {
  id: 'a whole number from 1 up',
  integer: 'a whole number',
  flag: 'true or false',
  text: 'text without NUL',
  instant: 'an instant such as 2024-01-31T15:00:00, in UTC',
};

const instant = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d(?:\.\d{1,6})?)(?:Z|\+00:00)?$/;

const readers: Record<Kind, (value: unknown) => Stored | undefined> = {
  id: (value) => (Number.isSafeInteger(value) && Number(value) > 0 ? Number(value) : undefined),
  integer: (value) => (Number.isSafeInteger(value) ? Number(value) : undefined),
  flag: (value) => {
    if (typeof value === 'boolean') return value ? 1 : 0;
    return value === 0 || value === 1 ? value : undefined;
  },
  text: (value) => (typeof value === 'string' && !value.includes('\0') ? value : undefined),
  instant: (value) => {
    const [, day, time] = typeof value === 'string' ? (instant.exec(value) ?? []) : [];
    if (day === undefined || time === undefined) return undefined;
    const text = `${day}T${time}`;
    return Number.isNaN(Date.parse(`${text}Z`)) ? undefined : text;
  },
};

/** A value of a dump as the store keeps it; undefined where it does not fit its column. */
export function stored(column: Column, value: unknown): Stored | undefined {
  if (value === null) return column.optional ? null : column.default;
  const read = readers[column.kind](value);
  if (column.values && !column.values.includes(String(read))) return undefined;
  return read;
}

/** What the column takes, in words, for a message. */
export const expected = (column: Column): string =>
  column.values ? `one of ${column.values.join(', ')}` : wanted[column.kind];

/** A value as a message shows it. */
export function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
