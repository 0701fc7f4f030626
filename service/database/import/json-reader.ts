import { ImportError } from './import-error.ts';
import { ValueScan } from './value-scan.ts';

const blanks = new Set(Buffer.from(' \n\r\t'));
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** Reads JSON value by value from pieces of text, so that a file of any size passes through little memory. */
export class JsonReader {
  readonly #pieces: AsyncIterator<Buffer>;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #held = Buffer.alloc(0);
  /** Where in what is held we stand, and how many bytes were let go before it. */
  #at = 0;
  #gone = 0;

  constructor(pieces: AsyncIterable<Buffer>) {
    this.#pieces = pieces[Symbol.asyncIterator]();
  }

  /** The next sign that is no blank, not taken yet; empty at the end. */
  async peek(): Promise<string> {
    for (;;) {
      while (blanks.has(this.#held[this.#at] ?? 0)) this.#at += 1;
      if (this.#at < this.#held.length) return String.fromCharCode(this.#held[this.#at] ?? 0);
      if (!(await this.#more())) return '';
      if (this.#gone === 0 && this.#held.subarray(0, 3).equals(BYTE_ORDER_MARK)) this.#at = 3;
    }
  }

  /** Takes one of these signs. Throws `ImportError` when another stands there. */
  async take(signs: string): Promise<string> {
    const sign = await this.peek();
    if (sign === '' || !signs.includes(sign)) throw this.fault(`"${sign}"`, `"${signs}"`);
    this.#at += 1;
    return sign;
  }

  /** Takes the next value, whatever it is. */
  async value(): Promise<unknown> {
    await this.peek();
    const end = await this.#endOfValue();
    const bytes = this.#held.subarray(this.#at, end);
    try {
      const value: unknown = JSON.parse(this.#decoder.decode(bytes));
      this.#at = end;
      return value;
    } catch (error) {
      throw this.fault(error instanceof Error ? error.message : String(error));
    }
  }

  fault(found: string, wanted?: string): ImportError {
    const place = `byte ${this.#gone + this.#at}`;
    const what = found === '""' ? 'the end' : found;
    const text = wanted ? `${what} where ${wanted} belongs` : what;
    return new ImportError({}, `no JSON at ${place}: ${text}`);
  }

  async #endOfValue(): Promise<number> {
    const scan = new ValueScan();
    let from = this.#at;
    for (;;) {
      const end = scan.endIn(this.#held, from);
      if (end !== undefined) return end;
      // What is held moves to the front when more comes.
      const seen = this.#held.length - this.#at;
      if (!(await this.#more())) return this.#held.length;
      from = seen;
    }
  }

  async #more(): Promise<boolean> {
    const next = await this.#pieces.next();
    if (next.done) return false;
    this.#gone += this.#at;
    this.#held = Buffer.concat([this.#held.subarray(this.#at), next.value]);
    this.#at = 0;
    return true;
  }
}
