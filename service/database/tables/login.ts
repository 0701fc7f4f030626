import { flag, id, instant, integer, optional, or, text, to } from './column.ts';

/** What sign-in keeps, ours alone: no dump holds it, and an import that replaces people empties it. */
export const loginTables = {
  /** Who somebody is at a provider. A subject is told apart by its issuer. */
  identities: {
    id,
    created_at: instant,
    user_id: to('users'),
    issuer: text,
    subject: text,
  },
  /** Where a person is signed in by a cookie. Secrets lie hashed. */
  sessions: {
    id,
    created_at: instant,
    user_id: to('users'),
    secret: text,
    /** The secret before the last rotation: requests that were under way still carry it. */
    former: optional(text),
    rotated_at: instant,
    /** Whether the newest secret has come back, so that the browser is known to have it. */
    confirmed: or(flag, 0),
    last_seen_at: instant,
    expires_at: instant,
    user_agent: optional(text),
    /** The name of the provider, or `Demo`. */
    provider: optional(text),
  },
  /** Sign-ins that are under way at a provider, each to be used once. State and browser lie hashed. */
  login_attempts: {
    id,
    expires_at: instant,
    /** `session` for our own client, `code` for the original's flow. */
    kind: text,
    provider: text,
    state: text,
    /** What the cookie of the browser that began holds. */
    browser: text,
    nonce: text,
    verifier: text,
    /** Where it leads back to: a path of ours, or the redirect address of another client. */
    target: text,
    /** Of the other client, as it gave them. */
    client_state: optional(text),
    code_challenge: optional(text),
  },
  /** What an authorization code is bound to beyond what the original keeps. */
  code_bindings: {
    id,
    code: text,
    redirect_uri: text,
    code_challenge: optional(text),
    expires_at: instant,
  },
  /**
   * Codes and refresh tokens that were used, hashed, and the access token that came of them last: whoever
   * shows one again has it from somewhere else, and what came of it ends.
   */
  spent_grants: {
    id,
    spent_at: instant,
    secret: text,
    heir: integer,
  },
};
