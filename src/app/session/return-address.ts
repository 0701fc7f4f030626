// Not where one signs in: that would be a circle.
const SIGN_IN = /^\/login(?![^?#/])/;

/**
 * An address of this client to go back to after signing in, "/" where what is given is none: only a path of its
 * own is one, which no browser takes for another site's.
 */
export function returnAddress(given: string | null | undefined): string {
  const text = given ?? '';
  // Browsers take a backslash for a slash, and leave out what cannot be printed.
  const path = /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(text);
  return path && !SIGN_IN.test(text) ? text : '/';
}

/** Where windows that were opened to sign in end. */
export const DONE = '/login/done';
