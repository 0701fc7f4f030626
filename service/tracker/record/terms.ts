import type { Database } from '../../database/open.ts';
import type { Once } from './once.ts';

/** On which terms a change is made. */
export interface Terms {
  /** Throws where what is to be changed is not as its author knows it. Runs in the transaction. */
  readonly check?: ((database: Database) => Promise<void>) | undefined;
  readonly once?: Once | undefined;
}
