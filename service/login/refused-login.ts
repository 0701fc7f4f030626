import type { LoginError } from '@storyboard/contract/login';

/** Nobody is signed in: why, as the client tells it, and for the log what went before. */
export class LoginRefused extends Error {
  readonly code: LoginError;

  constructor(code: LoginError, cause?: unknown) {
    super(`Sign-in failed: ${code}`, { cause });
    this.code = code;
  }
}
