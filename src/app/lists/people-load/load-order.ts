import { byAge, type Load, openOf } from './load';

/** What the table can be sorted by; without one, who waits longest in review comes first. */
export const LOAD_FIELDS = [
  'name',
  'open',
  'review',
  'inprogress',
  'todo',
  'stuck',
  'oldest',
] as const;
export type LoadField = (typeof LOAD_FIELDS)[number];

export interface LoadOrder {
  readonly field: LoadField;
  /** Names from A, the oldest change first, the most first; or the other way round. */
  readonly reversed: boolean;
}

type Compare = (a: Load, b: Load) => number;

const most =
  (count: (load: Load) => number): Compare =>
  (a, b) =>
    count(b) - count(a);

const byName: Compare = (a, b) => (a.name ?? '').localeCompare(b.name ?? '', 'en');

const waitsLongest: Compare = (a, b) =>
  byAge(a.oldestInReview, b.oldestInReview) || byAge(a.oldest, b.oldest);

const compares: Readonly<Record<LoadField, Compare>> = {
  name: byName,
  open: most(openOf),
  review: most((load) => load.counts.review),
  inprogress: most((load) => load.counts.inprogress),
  todo: most((load) => load.counts.todo),
  stuck: most((load) => load.stuck),
  oldest: (a, b) => byAge(a.oldest, b.oldest),
};

/** The loads in order. Nobody is last, whatever the order. */
export function inOrder(loads: readonly Load[], order: LoadOrder | undefined): Load[] {
  const compare = order ? compares[order.field] : waitsLongest;
  const sign = order?.reversed ? -1 : 1;
  return [...loads].sort(
    (a, b) =>
      Number(a.id === null) - Number(b.id === null) ||
      sign * compare(a, b) ||
      waitsLongest(a, b) ||
      byName(a, b),
  );
}

/** `sort=review` or `sort=-review` of an address. */
export function loadOrderOf(sort: string | undefined): LoadOrder | undefined {
  const name = sort?.replace(/^-/, '');
  const field = LOAD_FIELDS.find((known) => known === name);
  return field && { field, reversed: sort?.startsWith('-') ?? false };
}

/** What the address says after a press on a column's head: its order, the reverse, then none again. */
export function nextSort(field: LoadField, order: LoadOrder | undefined): string | null {
  if (order?.field !== field) return field;
  return order.reversed ? null : `-${field}`;
}
