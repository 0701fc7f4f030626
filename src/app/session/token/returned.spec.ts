import { authorizeAddress, leaveFor, rememberLeaving, takeLeaving } from './authorize';
import { arrivalFrom } from './returned';

describe('the return from the provider', () => {
  beforeEach(() => {
    takeLeaving();
  });

  it('goes on where the reader was, with the code', () => {
    rememberLeaving({ state: 'right', return: '/stories/5' });
    expect(arrivalFrom('?code=abc&state=right')).toEqual({
      address: '/stories/5',
      returned: { code: 'abc', return: '/stories/5' },
    });
  });

  it('does not use a code whose state this tab did not make', () => {
    rememberLeaving({ state: 'right', return: '/stories/5' });
    expect(arrivalFrom('?code=abc&state=wrong')).toEqual({
      address: '/login?error=state&return=%2Fstories%2F5',
    });
  });

  it('does not use a code without a state, or without a sign-in that began here', () => {
    expect(arrivalFrom('?code=abc&state=right')?.returned).toBeUndefined();
    rememberLeaving({ state: 'right', return: '/' });
    expect(arrivalFrom('?code=abc')?.returned).toBeUndefined();
  });

  it('takes a state once', () => {
    rememberLeaving({ state: 'right', return: '/' });
    arrivalFrom('?code=abc&state=right');
    expect(arrivalFrom('?code=abc&state=right')?.returned).toBeUndefined();
  });

  it('says that the sign-in was cancelled', () => {
    rememberLeaving({ state: 'right', return: '/stories/5' });
    expect(arrivalFrom('?error=access_denied&state=right')?.address).toContain('error=cancelled');
    rememberLeaving({ state: 'right', return: '/stories/5' });
    expect(arrivalFrom('?error=temporarily_unavailable')?.address).toContain('error=provider_down');
    rememberLeaving({ state: 'right', return: '/stories/5' });
    expect(arrivalFrom('?error=access_denied&state=wrong')?.address).toContain('error=state');
    rememberLeaving({ state: 'right', return: '/stories/5' });
    expect(arrivalFrom('?error=invalid_scope&state=right')?.address).toContain(
      'error=provider_error',
    );
  });

  it('is none where the address holds something else', () => {
    expect(arrivalFrom('?q=code')).toBeUndefined();
  });
});

describe('the way to the provider', () => {
  it('asks for a code that comes back to the folder of the client', () => {
    const folder = 'https://boards.test/tools/sub/index.html?x=1#/stories';
    const address = authorizeAddress('https://api.test/v1', folder, { state: 'abc' });
    const { pathname, searchParams } = new URL(address);
    expect(pathname).toBe('/v1/openid/authorize');
    expect(Object.fromEntries(searchParams)).toEqual({
      response_type: 'code',
      client_id: 'boards.test',
      redirect_uri: 'https://boards.test/tools/sub/#!/auth/token',
      scope: 'user',
      state: 'abc',
    });
  });

  const place = { apiBase: 'https://api.test/v1', folder: 'https://boards.test/' };
  const leave = async (withProof: boolean) => {
    const address = await leaveFor(place, { provider: undefined, back: '/stories/5', withProof });
    return { sent: new URL(address).searchParams, kept: takeLeaving() };
  };

  it('makes states of 256 bits, each another, and keeps them in this tab', async () => {
    const [one, two] = [await leave(false), await leave(false)];
    expect(one.kept).toEqual({ state: one.sent.get('state') ?? '', return: '/stories/5' });
    expect(one.kept?.state).toMatch(/^[\da-f]{64}$/);
    expect(two.kept?.state).not.toBe(one.kept?.state);
  });

  it('proves to our service that the code is for this tab', async () => {
    const { sent, kept } = await leave(true);
    const bytes = new TextEncoder().encode(kept?.verifier);
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    const text = btoa(String.fromCharCode(...digest));
    const challenge = text.replaceAll('+', '-').replaceAll('/', '_').replace('=', '');
    expect(sent.get('code_challenge')).toBe(challenge);
    expect(sent.get('code_challenge_method')).toBe('S256');
  });
});
