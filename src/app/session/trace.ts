import { inject, Service } from '@angular/core';
import { SETTINGS } from '../api/settings';
import type { SignedIn } from './bearer';

/** How somebody signed in. Without a person: is about to, and the page was left for that. */
export interface Signs {
  readonly by: 'cookie' | 'token';
  readonly person?: SignedIn;
}

/**
 * What this device remembers of a sign-in: that there is one, and the name to show before the server has answered.
 * It proves nothing. Without it nobody is asked for, which spares readers a request.
 */
@Service()
export class Trace {
  private readonly key = `storyboard session ${inject(SETTINGS).apiBase}`;

  read(): Signs | undefined {
    try {
      const signs: unknown = JSON.parse(localStorage.getItem(this.key) ?? 'null');
      return isSigns(signs) ? signs : undefined;
    } catch {
      return undefined;
    }
  }

  leave({ by, person }: Signs): void {
    const { id, full_name, is_superuser } = person ?? {};
    const signs = { by, ...(person && { person: { id, full_name, is_superuser } }) };
    try {
      localStorage.setItem(this.key, JSON.stringify(signs));
    } catch {
      // Storage may be switched off: then a sign-in shows once somebody looks at /login.
    }
  }

  wipe(): void {
    try {
      localStorage.removeItem(this.key);
    } catch {
      // See above.
    }
  }
}

const isSigns = (value: unknown): value is Signs =>
  typeof value === 'object' && value !== null && 'by' in value;
