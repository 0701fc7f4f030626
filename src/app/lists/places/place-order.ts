import { type AddressParams, sortOf, type Sort } from '../../data/queries/criteria';
import { folded } from '../../data/directories/best-matches';
import { openCount } from '../open-tasks/open-count';
import type { Place } from './place';

export type PlaceField = 'name' | 'open';
export type PlaceSort = Sort<PlaceField>;

const BY_NAME: PlaceSort = { field: 'name', descending: false };
const collator = new Intl.Collator('en', { numeric: true });

/** What an address sorts places by; by name where it does not say, or where open tasks are not counted. */
export function placeSortOf(params: AddressParams, counted: boolean): PlaceSort {
  return sortOf<PlaceField>(params, counted ? ['name', 'open'] : ['name']) ?? BY_NAME;
}

/** The places whose name or line holds the text, case and accents apart, in order. */
export function placesIn(places: readonly Place[], text: string, sort: PlaceSort): Place[] {
  const typed = folded(text.trim());
  const sign = sort.descending ? -1 : 1;
  return places
    .filter(({ name, about }) => folded(`${name}\n${about}`).includes(typed))
    .sort((a, b) => {
      const byOpen = sort.field === 'open' ? openOf(a) - openOf(b) : 0;
      return byOpen * sign || collator.compare(a.name, b.name) * (sort.field === 'name' ? sign : 1);
    });
}

export const openOf = ({ tasks }: Place) => (tasks ? openCount(tasks) : 0);
