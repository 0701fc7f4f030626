const KEY = 'storyboard sign-in';

/** What is kept in this tab while the browser is away to sign in. */
export interface Leaving {
  readonly state: string;
  readonly return: string;
}

/** The address of GET /openid/authorize; the code comes back to the client's own folder. */
export function authorizeAddress(
  apiBase: string,
  folder: string,
  { state, provider }: { state: string; provider?: string | undefined },
): string {
  const redirect = new URL('#!/auth/token', new URL('.', folder)).href;
  const params = new URLSearchParams({
    response_type: 'code',
    client_id: new URL(folder).hostname,
    redirect_uri: redirect,
    scope: 'user',
    state,
    ...(provider && { provider }),
  });
  return `${apiBase}/openid/authorize?${params.toString()}`;
}

/** 256 bits that nobody can guess. */
export function randomState(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
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
