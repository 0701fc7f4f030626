import { webAddress } from './web-address';

describe('webAddress', () => {
  it('is where a browser can go', () => {
    expect(webAddress('https://code.example.org/inlet/gate')).toBe(
      'https://code.example.org/inlet/gate',
    );
  });

  it('is none for other schemes, for what is no address, and for nothing', () => {
    expect(webAddress('javascript:alert(1)')).toBeUndefined();
    expect(webAddress('git@code.example.org:inlet/gate')).toBeUndefined();
    expect(webAddress('')).toBeUndefined();
    expect(webAddress(null)).toBeUndefined();
  });
});
