import { computed, inject, Service, type Signal } from '@angular/core';
import type { Capability } from '@storyboard/contract/system-info';
import { Refusal } from '../../api/refusal';
import { Session } from '../../session/session';
import { isAsked, PENDING, type Wanted } from '../../mirror/wanted';
import { Abilities } from './abilities';
import type { Criteria } from './criteria';
import { Lookup } from './lookup';
import type { Ground, Plan } from './plan';

/** Turns queries into questions once all is known that a question needs. */
@Service()
export class Planner {
  private readonly abilities = inject(Abilities);
  private readonly lookup = inject(Lookup);
  private readonly session = inject(Session);

  /** In an injection context: names are looked up for as long as it lives. */
  plan<Query extends Criteria>(
    query: () => Query | undefined,
    planOf: (query: Query, ground: Ground) => Plan,
  ): Signal<Wanted<Plan>> {
    const places = this.lookup.placesOf(query);
    return computed(() => {
      const asked = query();
      if (!asked) return undefined;
      const me = this.session.person()?.id;
      if (asked.assignee === 'me' && me === undefined) {
        return this.session.state() === 'unknown' ? PENDING : SIGN_IN;
      }
      const found = places();
      if (!isAsked(found)) return found;
      const can = (capability: Capability) => this.abilities.has(capability);
      return planOf(asked, { can, places: found, ...(me !== undefined && { me }) });
    });
  }
}

const SIGN_IN = new Refusal('unauthorised', 401, 'Sign in to see what is assigned to you.');
