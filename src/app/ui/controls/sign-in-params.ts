import { Location } from '@angular/common';
import { computed, inject, type Signal } from '@angular/core';
import { Router } from '@angular/router';

/** Parameters of a link to /login that lead back to the page that is shown now. */
export function signInParams(): Signal<{ readonly return?: string }> {
  const router = inject(Router);
  // Before the first page is there its address says which one it will be.
  const first = inject(Location).path(true);
  return computed(() => {
    const { finalUrl } = router.lastSuccessfulNavigation() ?? {};
    const here = finalUrl ? router.serializeUrl(finalUrl) : first;
    return here === '/' || here === '' || here.startsWith('/login') ? {} : { return: here };
  });
}
