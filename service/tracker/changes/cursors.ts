import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { CURSOR_KEY, fact } from '../../database/facts.ts';
import type { Database } from '../../database/open.ts';
import type { Reader } from '../reader.ts';

/** A place in the log of changes, and for readings in pages where the next page begins. */
export interface Place {
  /** What was changed up to here is known. */
  readonly from: number;
  /** The reading under way brings what was changed up to here. */
  readonly to?: number;
  /** The last row of the last page. */
  readonly after?: number;
  /** What is read, in any words. */
  readonly scope?: string;
}

const ALGORITHM = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;
/** Reader, from, to and after, and a digest of the scope. */
const CONTENT = 4 + 6 + 6 + 6 + 8;
const NONE = 2 ** 48 - 1;

/**
 * Places as texts that nobody can read or make: the numbers in them count changes, those of private things
 * too, and two texts of one place differ, so that nobody learns that nothing happened. They are good for the
 * reader for whom they were made and no other.
 */
export class Cursors {
  readonly #key: Buffer;

  constructor(key: Buffer) {
    this.#key = key;
  }

  write({ id }: Reader, { from, to = NONE, after = NONE, scope = '' }: Place): string {
    const content = Buffer.alloc(CONTENT);
    content.writeUInt32BE(id ?? 0, 0);
    for (const [index, number] of [from, to, after].entries()) {
      content.writeUIntBE(number, 4 + index * 6, 6);
    }
    digest(scope).copy(content, 22);
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv(ALGORITHM, this.#key, nonce);
    const sealed = Buffer.concat([nonce, cipher.update(content), cipher.final()]);
    return Buffer.concat([sealed, cipher.getAuthTag()]).toString('base64url');
  }

  /** Undefined where it is none, or of another reader, or of another scope. Without a scope any is good. */
  read({ id }: Reader, text: string, scope?: string): Place | undefined {
    const content = this.#open(Buffer.from(text, 'base64url'));
    if (content?.readUInt32BE(0) !== (id ?? 0)) return undefined;
    if (scope !== undefined && !digest(scope).equals(content.subarray(22))) return undefined;
    const [from = 0, to, after] = [0, 1, 2].map((index) => content.readUIntBE(4 + index * 6, 6));
    return {
      from,
      ...(to !== NONE && { to }),
      ...(after !== NONE && { after }),
    };
  }

  #open(sealed: Buffer): Buffer | undefined {
    if (sealed.length !== NONCE + CONTENT + TAG) return undefined;
    try {
      const decipher = createDecipheriv(ALGORITHM, this.#key, sealed.subarray(0, NONCE));
      decipher.setAuthTag(sealed.subarray(-TAG));
      const content = sealed.subarray(NONCE, -TAG);
      return Buffer.concat([decipher.update(content), decipher.final()]);
    } catch {
      // Made with another key, or by somebody else.
      return undefined;
    }
  }
}

const digest = (scope: string) => createHash('sha256').update(scope).digest().subarray(0, 8);

const known = new WeakMap<Database, Promise<Cursors>>();

/** The cursors of a store: its key lies in it, so that all who serve it read each other's. */
export function cursorsOf(database: Database): Promise<Cursors> {
  let cursors = known.get(database);
  if (!cursors) {
    cursors = fact(database, CURSOR_KEY).then((key) => new Cursors(Buffer.from(key ?? '', 'hex')));
    known.set(database, cursors);
    // The next who asks tries again.
    cursors.catch(() => known.delete(database));
  }
  return cursors;
}
