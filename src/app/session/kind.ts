import { computed, inject, Service } from '@angular/core';
import { Capabilities } from '../api/capabilities';
import { ORIGIN, SETTINGS } from '../api/settings';

/**
 * How one signs in here: by a cookie that no script can read, where our service and this client have the same
 * origin; else with a token (the original, or an API elsewhere, where cookies do not travel).
 */
@Service()
export class SessionKind {
  private readonly capabilities = inject(Capabilities);
  private readonly sameOrigin = new URL(inject(SETTINGS).apiBase).origin === inject(ORIGIN);

  /** Undefined until the server has said what it can do. */
  readonly kind = computed((): 'cookie' | 'token' | undefined => {
    const sessions = this.capabilities.has('sessions');
    if (sessions === undefined) return undefined;
    return sessions && this.sameOrigin ? 'cookie' : 'token';
  });
}
