import { returnAddress } from '../return-address';
import type { Returned } from '../session';
import { takeLeaving } from './authorize';

/** Where the browser goes on after the provider, and the code that it brought. */
export interface Arrival {
  readonly address: string;
  readonly returned?: Returned;
}

/**
 * Reads what the original's sign-in left in the address, `?code&state` before the `#`. A state that this tab did
 * not make means that somebody else began this sign-in: the code is not used. Undefined: it is no return.
 */
export function arrivalFrom(search: string): Arrival | undefined {
  const params = new URLSearchParams(search);
  const [code, state, fault] = ['code', 'state', 'error'].map((name) => params.get(name));
  if (!code && !fault) return undefined;
  const leaving = takeLeaving();
  const back = leaving ? leaving.return : '/';
  const refused = (error: string) => ({ address: `/login?${queryOf(error, back)}` });
  if (!leaving || leaving.state !== state) return refused('state');
  if (fault) return refused(fault === 'access_denied' ? 'cancelled' : 'provider_error');
  return code ? { address: back, returned: { code, return: back } } : undefined;
}

const queryOf = (error: string, back: string) =>
  new URLSearchParams({ error, return: returnAddress(back) }).toString();
