import { AuthorizationResponseError } from 'openid-client';
import { LoginRefused } from '../refused-login.ts';

const LATER = ['server_error', 'temporarily_unavailable'];

/** Why nobody is signed in, by what openid-client threw. */
export function refusalOf(error: unknown): LoginRefused {
  if (error instanceof LoginRefused) return error;
  if (error instanceof AuthorizationResponseError) {
    if (error.error === 'access_denied') return new LoginRefused('cancelled', error);
    return new LoginRefused(
      LATER.includes(error.error) ? 'provider_down' : 'provider_error',
      error,
    );
  }
  return new LoginRefused(isDown(error) ? 'provider_down' : 'provider_error', error);
}

/** Whether a provider was not reached, or says itself that it cannot answer now. */
function isDown(error: unknown): boolean {
  if (error instanceof Response) return error.status >= 500 || error.status === 429;
  if (!(error instanceof Error)) return false;
  if (error instanceof TypeError && error.message === 'fetch failed') return true;
  if ('code' in error && error.code === 'OAUTH_TIMEOUT') return true;
  return isDown(error.cause);
}
