import { returnAddress } from '../return-address';
import type { Returned } from '../session';
import { type Leaving, takeLeaving } from './authorize';

/** Where the browser goes on after the provider, and the code that it brought. */
export interface Arrival {
  readonly address: string;
  readonly returned?: Returned;
}

const FAULTS: Readonly<Record<string, string>> = {
  access_denied: 'cancelled',
  temporarily_unavailable: 'provider_down',
};

/**
 * Reads what the original's sign-in left in the address, `?code&state` before the `#`. A state that this tab did
 * not make means that somebody else began this sign-in: the code is not used. Undefined: it is no return.
 */
export function arrivalFrom(search: string): Arrival | undefined {
  const params = new URLSearchParams(search);
  const [code, state, fault] = ['code', 'state', 'error'].map((name) => params.get(name));
  if (!code && !fault) return undefined;
  const leaving = takeLeaving();
  if (!leaving || !fits(leaving, code, state)) return refused('state', leaving?.return);
  if (fault) return refused(FAULTS[fault] ?? 'provider_error', leaving.return);
  return code ? arrived(code, leaving) : undefined;
}

// The original tells the state only with a code. An error is no danger: it signs nobody in.
const fits = (
  leaving: Leaving,
  code: string | null | undefined,
  state: string | null | undefined,
) => leaving.state === state || (!code && !state);

const refused = (error: string, back?: string): Arrival => ({
  address: `/login?${queryOf(error, back)}`,
});

function arrived(code: string, { return: back, verifier }: Leaving): Arrival {
  return { address: back, returned: { code, return: back, ...(verifier && { verifier }) } };
}

const queryOf = (error: string, back: string | undefined) =>
  new URLSearchParams({ error, return: returnAddress(back) }).toString();
