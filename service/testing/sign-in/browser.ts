/** Where a browser ended, and what it saw on the way. */
export interface Page {
  readonly url: URL;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The addresses that led here, the first one asked for included. */
  readonly way: readonly string[];
}

interface Cookie {
  readonly host: string;
  readonly path: string;
  readonly name: string;
  readonly value: string;
  readonly attributes: string;
}

const MOST_STEPS = 20;

/** As much of a browser as sign-in needs: cookies by host and path, redirects, forms. */
export class Browser {
  #jar: Cookie[] = [];

  /** The cookies that it has for an address. */
  cookies(address: string): Cookie[] {
    const { hostname, pathname } = new URL(address);
    return this.#jar.filter(({ host, path }) => host === hostname && pathname.startsWith(path));
  }

  /** Puts a cookie in, as something else on the machine might. */
  plant(address: string, name: string, value: string): void {
    const { hostname: host } = new URL(address);
    this.#put({ host, path: '/', name, value, attributes: '' });
  }

  /** Another browser with the same cookies. */
  copy(): Browser {
    const other = new Browser();
    other.#jar = [...this.#jar];
    return other;
  }

  /** Opens an address and follows where it leads. With `until` it stops before an address that begins so. */
  async open(address: string, { until, init }: { until?: string; init?: RequestInit } = {}) {
    const way: string[] = [];
    let [next, given] = [address, init];
    for (;;) {
      way.push(next);
      if (way.length > MOST_STEPS) throw new Error(`It goes round: ${way.join(' ')}`);
      const answer = await this.ask(next, given);
      const location = answer.headers.get('location');
      const url = new URL(next);
      if (location === null) {
        const { status, headers } = answer;
        return { url, status, headers, text: await answer.text(), way } satisfies Page;
      }
      await answer.body?.cancel();
      [next, given] = [new URL(location, url).href, undefined];
      if (until !== undefined && next.startsWith(until)) {
        const { status, headers } = answer;
        return { url: new URL(next), status, headers, text: '', way } satisfies Page;
      }
    }
  }

  /** Sends the form of a page. */
  submit(page: Page, fields: Record<string, string>, options: { until?: string } = {}) {
    const [, action = ''] = /<form[^>]* action="([^"]*)"/.exec(page.text) ?? [];
    const init = { method: 'POST', body: new URLSearchParams(fields) };
    return this.open(new URL(action, page.url).href, { ...options, init });
  }

  /** One request with its cookies; redirects are not followed. */
  async ask(address: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    const cookies = this.cookies(address).map(({ name, value }) => `${name}=${value}`);
    if (cookies.length > 0) headers.set('cookie', cookies.join('; '));
    const answer = await fetch(address, { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) this.#take(new URL(address), line);
    return answer;
  }

  #take({ hostname: host }: URL, line: string) {
    const [, name = '', value = '', attributes = ''] = /^([^=]+)=([^;]*)(.*)$/.exec(line) ?? [];
    const path = attribute(attributes, 'path') ?? '/';
    if (isGone(attributes)) this.#drop({ host, path, name });
    else this.#put({ host, path, name, value, attributes });
  }

  #put(cookie: Cookie) {
    this.#drop(cookie);
    this.#jar.push(cookie);
  }

  #drop({ host, path, name }: Pick<Cookie, 'host' | 'path' | 'name'>) {
    this.#jar = this.#jar.filter(
      (one) => one.host !== host || one.path !== path || one.name !== name,
    );
  }
}

const attribute = (attributes: string, name: string): string | undefined =>
  new RegExp(`; *${name}=([^;]+)`, 'i').exec(attributes)?.[1];

function isGone(attributes: string): boolean {
  const age = attribute(attributes, 'max-age');
  if (age !== undefined) return Number(age) <= 0;
  return Date.parse(attribute(attributes, 'expires') ?? '') <= Date.now();
}
