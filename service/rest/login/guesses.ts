import { createHash } from 'node:crypto';
import { RefusedAtDoor } from '../refusals.ts';

const MINUTE = 60_000;
/** Addresses that are remembered at a time. */
const ADDRESSES = 10_000;

/**
 * Tokens that were tried at and are not good, by address and minute. The same one again is no further try: a
 * program that goes on with a token that has ended keeps nobody out who comes from the same address.
 */
export class Guesses {
  readonly #most: number;
  readonly #now: () => Date;
  readonly #tried = new Map<string, Set<string>>();
  #minute = 0;

  /** So many different tokens a minute; 0 for any number. */
  constructor(most: number, now: () => Date) {
    this.#most = most;
    this.#now = now;
  }

  /** Refuses an address that has tried too many. */
  refuseMore(address: string): void {
    const now = this.#now().getTime();
    const minute = Math.floor(now / MINUTE);
    if (minute !== this.#minute) this.#tried.clear();
    this.#minute = minute;
    const tried = this.#tried.get(address)?.size ?? 0;
    if (this.#most === 0 || tried < this.#most) return;
    const seconds = Math.ceil(((minute + 1) * MINUTE - now) / 1000);
    throw new RefusedAtDoor(429, `Too many tokens that are not good. Wait ${seconds} seconds`, {
      'retry-after': String(seconds),
    });
  }

  /** Remembers a token that is not good. */
  note(address: string, token: string): void {
    if (this.#most === 0) return;
    const tried = this.#tried.get(address) ?? new Set();
    tried.add(createHash('sha256').update(token).digest('base64url'));
    this.#tried.set(address, tried);
    if (this.#tried.size > ADDRESSES) this.#tried.delete(this.#tried.keys().next().value ?? '');
  }
}
