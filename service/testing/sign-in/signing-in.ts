import { type Options, startInstance } from '../instance.ts';
import type { Lifetime } from '../temp-store.ts';
import { type Browser, type Page } from './browser.ts';
import { TestProvider } from './provider.ts';

export interface SigningIn extends Omit<Options, 'now'> {
  /** Begins with the provider away. */
  readonly providerDown?: boolean;
  /** The same provider under a second id. */
  readonly second?: boolean;
}

/** A service, a provider that people sign in at, and a clock that can be set on. */
export async function startSigningIn(
  t: Lifetime,
  { providerDown = false, second = false, login, ...options }: SigningIn = {},
) {
  const provider = await new TestProvider().start();
  t.after(() => provider.stop());
  const { settings } = provider;
  const providers = [settings, ...(second ? [{ ...settings, id: 'second' }] : [])];
  const clock = { now: new Date('2024-06-01T12:00:00.250Z') };
  const instance = await startInstance(t, {
    ...options,
    login: { providers, now: () => clock.now, ...login },
  });
  const api = `${await instance.listen()}/v1`;
  const base = new URL(api).origin;
  const browsing = browsingAt(api, base);
  const returns = [`${api}/login/return`, `${api}/openid/authorize_return`];
  provider.allow(...returns, ...returns.map((address) => `${address}/second`));
  if (providerDown) await provider.stop();

  const later = (seconds: number) => {
    clock.now = new Date(clock.now.getTime() + seconds * 1000);
  };

  return { ...instance, ...browsing, provider, api, base, clock, later };
}

/** What people do with their browsers. */
function browsingAt(api: string, base: string) {
  /** Goes through the pages of the provider, from the first, up to the address that is waited for. */
  async function goThrough(browser: Browser, first: Page, login: string, until?: string) {
    let page = first;
    while (page.text.includes('<form')) {
      page = await browser.submit(page, { login }, until === undefined ? {} : { until });
    }
    return page;
  }

  /** Signs in as a person does; where that led. */
  async function signIn(browser: Browser, login: string, target = '/stories/1?x=1') {
    const first = await browser.open(startAt(target));
    return goThrough(browser, first, login, base + target.replace(/[?#].*/s, ''));
  }

  const startAt = (target: string) => `${api}/login/start?return=${encodeURIComponent(target)}`;

  /** Who the service takes a browser for. */
  async function whoIs(browser: Browser): Promise<Record<string, unknown> | null> {
    const answer = await browser.ask(`${api}/login/session`);
    const { person } = (await answer.json()) as { person: Record<string, unknown> | null };
    return person;
  }

  return { startAt, goThrough, signIn, whoIs };
}
