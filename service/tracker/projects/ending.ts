import type { Change } from '../record.ts';
import { wrong } from '../refused.ts';

/** A branch or milestone, as far as it ends. */
export interface Ending {
  readonly expired?: boolean;
  readonly expiration_date?: string | null;
}

/** What is new has not ended. */
export function checkNew(kind: string, { expired, expiration_date }: Ending): void {
  if (expired) throw wrong(`Can't create expired ${kind}.`);
  if (expiration_date) throw wrong("Can't change expiration date.");
}

/** The columns that end it or begin it again; the moment cannot be chosen. */
export function ended({ at }: Change, before: Ending, { expired, expiration_date }: Ending) {
  if (expiration_date && expiration_date !== before.expiration_date) {
    throw wrong("Can't change expiration date.");
  }
  if (expired === undefined || expired === Boolean(before.expired)) return {};
  return { expired, expiration_date: expired ? at : null };
}
