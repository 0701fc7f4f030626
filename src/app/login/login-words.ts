import type { LoginError } from '@storyboard/contract/login';

/** What went wrong, and the next step. */
const WORDS: Readonly<Record<LoginError, string>> = {
  cancelled: 'You went back before you were signed in. Choose again, or read on without.',
  refused: 'This account may not sign in here. An administrator of this place can allow it.',
  state:
    'The answer of the provider fits no sign-in that this browser began; it may be an old link. Begin again.',
  expired: 'Signing in took too long, or its answer was used before. Begin again.',
  provider_down:
    'The provider does not answer. Try again later, or choose another way. Reading goes on without.',
  provider_error:
    'The provider answered with an error. If it stays so, tell an administrator of this place.',
  email_taken:
    'Another account here has your mail address. Sign in the way you did before, or ask an administrator.',
  limited: 'These were too many tries. Wait a minute, then begin again.',
  busy: 'The service is busy with something that takes long. Wait a minute, then begin again.',
};

const isKnown = (code: string): code is LoginError => Object.hasOwn(WORDS, code);

/** The words for a code of `/login?error=CODE`. Nothing of the address itself is shown. */
export const wordsOf = (code: string) =>
  isKnown(code) ? WORDS[code] : 'Signing in did not work. Begin again.';
