import type { Place } from '../lists/places/place';
import { openOf } from '../lists/places/place-order';

/** The places with the most open tasks first; as they came where nobody counts. */
export function busiest(places: readonly Place[], most: number): Place[] {
  return [...places].sort((a, b) => openOf(b) - openOf(a)).slice(0, most);
}
