import { createHash, randomBytes } from 'node:crypto';

/** How a hashed secret begins. */
export const HASHED = 'sha256:';

/** A token that nobody can guess. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** How a token lies in the store: as the original keeps it, or outside plain so that reading it helps nobody. */
export const keptSecret = (token: string, plain: boolean): string =>
  plain ? token : HASHED + createHash('sha256').update(token).digest('base64url');

/** All the ways in which a token that was shown may lie in the store: hashed, or as the original left it. */
export const keptForms = (token: string): string[] =>
  token.startsWith(HASHED) ? [keptSecret(token, false)] : [token, keptSecret(token, false)];
