import { loadSettings } from './settings';

describe('config.json', () => {
  const asked: string[] = [];

  const serving = (answer: () => Response) => (input: RequestInfo | URL) => {
    asked.push(new Request(input).url);
    return Promise.resolve(answer());
  };
  const holding = (config: unknown) => serving(() => Response.json(config));
  const broken = serving(() => new Response('<html>'));
  const missing = serving(() => new Response('', { status: 404 }));

  it('is read beside index.html, and its addresses count from there', async () => {
    const folder = 'https://static.test/tracker/web/';
    const settings = await loadSettings(folder, holding({ storyboardApiBase: '../api/v1/' }));
    expect(asked.at(-1)).toBe('https://static.test/tracker/web/config.json');
    expect(settings).toEqual({ apiBase: 'https://static.test/tracker/api/v1' });
  });

  it('may name a server elsewhere and what it can do', async () => {
    const config = { storyboardApiBase: 'https://api.test/v1', capabilities: ['names'] };
    expect(await loadSettings('https://static.test/', holding(config))).toEqual({
      apiBase: 'https://api.test/v1',
      capabilities: ['names'],
    });
  });

  const usual = { apiBase: 'https://static.test/api/v1' };

  it('may be missing', async () => {
    const offline = () => Promise.reject(new TypeError('Failed to fetch'));
    for (const fetching of [missing, offline, holding({})]) {
      expect(await loadSettings('https://static.test/web/', fetching)).toEqual(usual);
    }
  });

  it('may be broken or nonsense, which is told', async () => {
    const failing = serving(() => new Response('', { status: 500 }));
    const wrong = holding({ storyboardApiBase: 'http://[', capabilities: 'all' });
    for (const fetching of [broken, failing, holding(null), holding([]), wrong]) {
      const settings = await loadSettings('https://static.test/web/', fetching);
      expect(settings).toEqual({ ...usual, broken: true });
    }
  });
});
