import type { Clock } from '../../api/clock';
import type { Grant } from './grant';

const PATIENCE = 1000;

type Message = { readonly api: string } & ({ readonly ask: true } | { readonly grant: Grant });

/**
 * The token that the tabs of this client share: handed from tab to tab on request, never written down. A lock
 * says that a tab has one, so that nobody waits for an answer that cannot come.
 */
export class SharedGrant {
  private readonly channel = new BroadcastChannel('storyboard-token');
  private readonly holding: string;
  private readonly waiting = new Set<(grant: Grant) => void>();
  private grant: Grant | undefined;
  private release: (() => void) | undefined;

  constructor(
    private readonly api: string,
    private readonly clock: Clock,
  ) {
    this.holding = `storyboard-token ${api}`;
    this.channel.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.api !== this.api) return;
      if ('grant' in data) this.hear(data.grant);
      else if (this.grant) this.say({ api: this.api, grant: this.grant });
    };
  }

  close(): void {
    this.drop();
    this.channel.close();
  }

  get current(): Grant | undefined {
    return this.grant;
  }

  /** Has it from now on, and the other tabs with it. Once this is done, tabs that look for a holder find one. */
  async keep(grant: Grant): Promise<void> {
    const held = this.hold(grant);
    this.say({ api: this.api, grant });
    await held;
  }

  drop(): void {
    this.grant = undefined;
    this.release?.();
    this.release = undefined;
  }

  /** The grant after the other tabs have been asked for theirs. */
  async ask(): Promise<Grant | undefined> {
    if (await this.othersHold()) {
      const answered = new AbortController();
      const heard = new Promise<void>((resolve) => {
        this.waiting.add((grant) => {
          void this.hold(grant);
          resolve();
        });
      });
      this.say({ api: this.api, ask: true });
      await Promise.race([heard, this.clock.sleep(PATIENCE, answered.signal)]);
      answered.abort();
      this.waiting.clear();
    }
    return this.grant;
  }

  /** Runs `work` while no other tab runs its own. */
  async alone<T>(work: () => Promise<T>): Promise<T> {
    if (!hasLocks()) return work();
    return navigator.locks.request(`${this.holding} refresh`, work);
  }

  private hear(grant: Grant): void {
    if (this.grant?.personId === grant.personId) void this.hold(grant);
    for (const take of this.waiting) take(grant);
  }

  private hold(grant: Grant): Promise<void> {
    if (this.grant && this.grant.since > grant.since) return Promise.resolve();
    const locked = this.grant || !hasLocks() ? Promise.resolve() : this.lock();
    this.grant = grant;
    return locked;
  }

  private lock(): Promise<void> {
    const held = new Promise<void>((resolve) => {
      this.release = resolve;
    });
    return new Promise((locked) => {
      void navigator.locks.request(this.holding, { mode: 'shared' }, () => {
        locked();
        return held;
      });
    });
  }

  private async othersHold(): Promise<boolean> {
    if (!hasLocks()) return true;
    const { held = [] } = await navigator.locks.query();
    const tabs = held.filter(({ name }) => name === this.holding).length;
    return tabs > (this.grant ? 1 : 0);
  }

  private say(message: Message): void {
    this.channel.postMessage(message);
  }
}

// Only pages over https, or on this machine, have locks.
const hasLocks = () => 'locks' in navigator;
