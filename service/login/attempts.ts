import type { Database } from '../database/open.ts';
import { keptSecret } from '../tracker/people/secrets.ts';
import { later, stored } from './times.ts';

/** How long somebody may take at a provider. */
export const ATTEMPT_SECONDS = 600;

/** A sign-in under way at a provider. */
export interface Attempt {
  /** For our own client a session, for others a code. */
  readonly kind: 'session' | 'code';
  readonly provider: string;
  readonly state: string;
  /** What the cookie of the browser that began holds; nothing in plain mode, which sets none. */
  readonly browser: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Where it leads back to: a path of ours, or the redirect address of another client. */
  readonly target: string;
  readonly client_state?: string | undefined;
  readonly code_challenge?: string | undefined;
}

const hashed = (secret: string) => keptSecret(secret, false);

/** Remembers a sign-in until it comes back. */
export async function keepAttempt(database: Database, now: Date, attempt: Attempt): Promise<void> {
  await database.deleteFrom('login_attempts').where('expires_at', '<', stored(now)).execute();
  await database
    .insertInto('login_attempts')
    .values({
      ...attempt,
      client_state: attempt.client_state ?? null,
      code_challenge: attempt.code_challenge ?? null,
      state: hashed(attempt.state),
      browser: hashed(attempt.browser),
      expires_at: later(now, ATTEMPT_SECONDS),
    })
    .execute();
}

export type TakenAttempt = Omit<Attempt, 'browser'> & {
  readonly expired: boolean;
  /** Whether this is what the cookie of the browser that began holds. */
  readonly isOf: (browser: string) => boolean;
};

/** The sign-in with this state, which is used up by it. Undefined when there is none, or it was used before. */
export async function takeAttempt(
  database: Database,
  now: Date,
  state: string,
): Promise<TakenAttempt | undefined> {
  const row = await database
    .deleteFrom('login_attempts')
    .where('state', '=', hashed(state))
    .returningAll()
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    kind: row.kind === 'code' ? 'code' : 'session',
    provider: row.provider,
    state,
    nonce: row.nonce,
    verifier: row.verifier,
    target: row.target,
    client_state: row.client_state ?? undefined,
    code_challenge: row.code_challenge ?? undefined,
    expired: row.expires_at <= stored(now),
    isOf: (browser) => row.browser === hashed(browser),
  };
}
