import { inject } from '@angular/core';
import { type CanMatchFn, Router } from '@angular/router';

/** Matches the route of a view other than the first one of a page: see Tabs. */
export const shows =
  (view: string): CanMatchFn =>
  () =>
    inject(Router).currentNavigation()?.extractedUrl.queryParams['view'] === view;
