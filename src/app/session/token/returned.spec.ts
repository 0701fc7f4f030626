import { authorizeAddress, randomState, rememberLeaving, takeLeaving } from './authorize';
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

  it('makes states of 256 bits, each another', () => {
    expect(randomState()).toMatch(/^[\da-f]{64}$/);
    expect(randomState()).not.toBe(randomState());
  });
});
