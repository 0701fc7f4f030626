import type { FastifyRequest } from 'fastify';
import { RefusedByApi } from '../refusals.ts';

/** Streams that one person may have open: as many tabs lead as there are devices and programs. */
const EACH_PERSON = 12;
/** Streams of those who did not say who they are, from one address, which may be a whole house. */
const EACH_ADDRESS = 60;

/** Counts who follows, so that nobody takes all of it. */
export class Seats {
  readonly #taken = new Map<string, number>();

  /** A seat for who asks; the answer gives it back. Refused where they have enough. */
  take({ reader, ip }: Pick<FastifyRequest, 'reader' | 'ip'>): () => void {
    const [who, most] =
      reader.id === null ? [`at ${ip}`, EACH_ADDRESS] : [`person ${reader.id}`, EACH_PERSON];
    const taken = this.#taken.get(who) ?? 0;
    if (taken >= most) {
      throw new RefusedByApi(
        429,
        `${taken} streams of changes are open already: close one, or let one tab follow for all`,
      );
    }
    this.#taken.set(who, taken + 1);
    let isGiven = false;
    return () => {
      if (isGiven) return;
      isGiven = true;
      const left = (this.#taken.get(who) ?? 1) - 1;
      if (left > 0) this.#taken.set(who, left);
      else this.#taken.delete(who);
    };
  }
}
