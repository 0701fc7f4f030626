import { computed, type Signal } from '@angular/core';
import type { Known } from '../../data/known';

/** A project or a group as an address names it, by its name or its id. In an injection context. */
export function addressed<Row extends { readonly name: string }>(
  address: Signal<string>,
  one: (nameOrId: () => string | number) => Known<Row>,
) {
  const byId = computed(() => /^\d+$/.test(address()));
  const known = one(() => (byId() ? Number(address()) : address()));
  /** What lists filter by: a name in the address need not wait for the row. */
  const name = computed(() => (byId() ? known.value()?.name : address()));
  return { known, name };
}
