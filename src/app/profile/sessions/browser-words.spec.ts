import { browserWords } from './browser-words';

describe('the words for a browser', () => {
  it('are its name and its system', () => {
    const linux = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
    expect(browserWords(linux)).toBe('Firefox on Linux');
    const phone =
      'Mozilla/5.0 (Linux; Android 15; Pixel 7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/153.0.0.0 Mobile Safari/537.36';
    expect(browserWords(phone)).toBe('Chrome on Android');
    const edge =
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/153.0 Safari/537.36 Edg/153.0';
    expect(browserWords(edge)).toBe('Edge on Windows');
  });

  it('are its own where it is no known one', () => {
    expect(browserWords('curl/8.5')).toBe('curl/8.5');
    expect(browserWords(null)).toBe('A browser that does not say which');
  });
});
