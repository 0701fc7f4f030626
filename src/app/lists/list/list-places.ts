import { Location } from '@angular/common';
import {
  computed,
  effect,
  inject,
  linkedSignal,
  Service,
  untracked,
  type WritableSignal,
} from '@angular/core';
import { Router } from '@angular/router';
import { ListAddress } from '../filters/list-address';

/** Where the reader was in each list: coming back leads to the same row. */
@Service()
export class ListPlaces {
  private readonly router = inject(Router);
  private readonly location = inject(Location);
  private readonly params = inject(ListAddress).params;
  private readonly places = new Map<string, number>();

  /** The place of the current row, -1 for none, for the list of this address. In an injection context. */
  cursor(): WritableSignal<number> {
    const address = computed(() => {
      this.params();
      return this.location.path();
    });
    const cursor = linkedSignal({
      source: address,
      computation: (here) =>
        untracked(() => (this.comesBack() ? this.places.get(here) : undefined) ?? -1),
    });
    effect(() => {
      const at = cursor();
      this.places.set(untracked(address), at);
    });
    return cursor;
  }

  private comesBack(): boolean {
    const navigation = this.router.currentNavigation() ?? this.router.lastSuccessfulNavigation();
    return navigation?.trigger === 'popstate';
  }
}
