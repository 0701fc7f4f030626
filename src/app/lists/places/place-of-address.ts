import { computed, inject, type Signal } from '@angular/core';
import { ActivatedRoute } from '@angular/router';
import { ProjectGroups } from '../../data/project-groups';
import { Projects } from '../../data/projects';
import type { Fixed } from '../filters/filters-in';
import { addressed } from './addressed';

/** What the data of a place's route say as `fixes`: which filter of lists the place is. */
export type PlaceFilter = 'projects' | 'projectGroups';

/**
 * What the lists of a place are fixed to, by its name in the address; undefined while only its id is known. In an
 * injection context.
 */
export function fixedByAddress(address: Signal<string>): Signal<Fixed | undefined> {
  const filter = inject(ActivatedRoute).snapshot.data['fixes'] as PlaceFilter;
  const rows = filter === 'projects' ? inject(Projects) : inject(ProjectGroups);
  const { name } = addressed<{ readonly name: string }>(address, (key) => rows.one(key));
  return computed(() => {
    const known = name();
    return known === undefined ? undefined : { [filter]: [known] };
  });
}
