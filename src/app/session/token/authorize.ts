const KEY = 'storyboard sign-in';

/** What is kept in this tab while the browser is away to sign in. */
export interface Leaving {
  readonly state: string;
  readonly return: string;
  /** Only who has it can use the code (RFC 7636). The original knows no such thing. */
  readonly verifier?: string;
}

interface Wish {
  readonly state: string;
  readonly provider?: string | undefined;
  readonly challenge?: string | undefined;
}

/** The address of GET /openid/authorize; the code comes back to the client's own folder. */
export function authorizeAddress(
  apiBase: string,
  folder: string,
  { state, provider, challenge }: Wish,
): string {
  const redirect = new URL('#!/auth/token', new URL('.', folder)).href;
  const params = new URLSearchParams({
    response_type: 'code',
    client_id: new URL(folder).hostname,
    redirect_uri: redirect,
    scope: 'user',
    state,
    ...(provider && { provider }),
    ...(challenge && { code_challenge: challenge, code_challenge_method: 'S256' }),
  });
  return `${apiBase}/openid/authorize?${params.toString()}`;
}

/** 256 bits that nobody can guess. */
export function randomSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What a verifier is known by; undefined where the page has no https and so no digest. */
export async function challengeOf(verifier: string): Promise<string | undefined> {
  if (!isSecureContext) return undefined;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  const text = btoa(String.fromCharCode(...new Uint8Array(digest)));
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

export function rememberLeaving(leaving: Leaving): void {
  sessionStorage.setItem(KEY, JSON.stringify(leaving));
}

/** Once only: a second return with the same state is none of ours. */
export function takeLeaving(): Leaving | undefined {
  const text = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  return text === null ? undefined : (JSON.parse(text) as Leaving);
}

/** Keeps what is needed on the return, and gives the address to go to. */
export async function leaveFor(
  { apiBase, folder }: { apiBase: string; folder: string },
  { provider, back, withProof }: { provider: string | undefined; back: string; withProof: boolean },
): Promise<string> {
  const [state, verifier] = [randomSecret(), randomSecret()];
  const challenge = withProof ? await challengeOf(verifier) : undefined;
  rememberLeaving({ state, return: back, ...(challenge && { verifier }) });
  return authorizeAddress(apiBase, folder, { state, provider, challenge });
}
