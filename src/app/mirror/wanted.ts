import { Refusal } from '../api/refusal';

/** Something else must be known before the question can be asked. */
export const PENDING = 'pending';

/** What a page wants: a question, not yet, a refusal that needs no server, or nothing. */
export type Wanted<Asked> = Asked | typeof PENDING | Refusal | undefined;

export function isAsked<Asked extends object>(wanted: Wanted<Asked>): wanted is Asked {
  return typeof wanted === 'object' && !(wanted instanceof Refusal);
}
