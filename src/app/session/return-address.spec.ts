import { returnAddress } from './return-address';

describe('the address to return to', () => {
  it('is a place of this client, with its filters', () => {
    for (const address of ['/', '/stories/5#timeline', '/stories?q=a%20b&tag=x', '/loginless']) {
      expect(returnAddress(address)).toBe(address);
    }
  });

  it('is the first page where another site, a script or nothing is given', () => {
    const others = [
      'https://elsewhere.test/',
      '//elsewhere.test/',
      '/\\elsewhere.test',
      '/\t/elsewhere.test',
      '/\n/elsewhere.test',
      'javascript:alert(1)',
      'stories',
      '\\\\elsewhere.test',
      '',
      null,
      undefined,
    ];
    for (const address of others) expect(returnAddress(address)).toBe('/');
  });

  it('is not the place to sign in itself', () => {
    for (const address of ['/login', '/login/done', '/login?return=/']) {
      expect(returnAddress(address)).toBe('/');
    }
  });
});
