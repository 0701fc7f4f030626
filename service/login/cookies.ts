const SESSION = 'storyboard_session';
const ATTEMPT = 'storyboard_login_';

/**
 * The cookies of sign-in. Scripts never see them, other sites' forms never send them, and behind TLS their
 * name itself keeps them from other hosts.
 */
export class Cookies {
  readonly #secure: boolean;

  constructor(publicOrigin: string) {
    this.#secure = publicOrigin.startsWith('https:');
  }

  session = (value: string, seconds: number): string => this.#write(SESSION, value, seconds);
  noSession = (): string => this.#write(SESSION, '', 0);
  readSession = (header: string | undefined): string | undefined => this.#read(header, SESSION);

  /** What binds a sign-in to the browser that began it, under a name of its own for each. */
  attempt = (state: string, value: string, seconds: number): string =>
    this.#write(ATTEMPT + state.slice(0, 8), value, seconds);
  noAttempt = (state: string): string => this.attempt(state, '', 0);
  readAttempt = (header: string | undefined, state: string): string | undefined =>
    this.#read(header, ATTEMPT + state.slice(0, 8));

  #name = (name: string) => (this.#secure ? `__Host-${name}` : name);

  #read(header = '', name: string): string | undefined {
    const start = `${this.#name(name)}=`;
    const cookie = header.split(/; */).find((one) => one.startsWith(start));
    return cookie?.slice(start.length);
  }

  /** Values are secrets of ours, in letters that need no quoting. */
  #write(name: string, value: string, seconds: number): string {
    const secure = this.#secure ? '; Secure' : '';
    return `${this.#name(name)}=${value}; Max-Age=${seconds}; Path=/; HttpOnly; SameSite=Lax${secure}`;
  }
}
