import { computed, inject, Service } from '@angular/core';
import { Router } from '@angular/router';
import type { AddressParams } from '../../data/queries/criteria';

/** What the query parameters of the page say, which is all the state that a list has, and how to change it. */
@Service()
export class ListAddress {
  private readonly router = inject(Router);

  readonly params = computed((): AddressParams => {
    // The snapshot is no signal; this tells when there is a new one.
    this.router.lastSuccessfulNavigation();
    return this.router.routerState.snapshot.root.queryParams;
  });

  /** Sets these parameters and takes away those that are undefined; `replace` leaves no step to go back to. */
  change(params: AddressParams, how: 'push' | 'replace' = 'push'): void {
    const queryParams = Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, value ?? null]),
    );
    void this.router.navigate([], {
      queryParams,
      queryParamsHandling: 'merge',
      replaceUrl: how === 'replace',
    });
  }
}
