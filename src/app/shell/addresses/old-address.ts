import { DOCUMENT, inject } from '@angular/core';
import { type CanMatchFn, Router } from '@angular/router';

/**
 * Sends addresses of the old client on, at the first load and when one is typed or followed later. The router sees
 * `#!/story/5` as a fragment, or where addresses are `#/…` as a path that begins with "!".
 */
export const oldAddress: CanMatchFn = (_route, segments) => {
  const [router, { location }] = [inject(Router), inject(DOCUMENT)];
  const fragment = router.currentNavigation()?.extractedUrl.fragment;
  if (segments[0]?.path !== '!' && !fragment?.startsWith('!/')) return false;
  const old = location.hash;
  return import('./new-address').then(({ newAddress }) => router.parseUrl(newAddress(old)));
};
