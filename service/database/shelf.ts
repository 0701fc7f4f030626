/** Texts of so many characters are kept in all. */
const ROOM = 1_000_000;

/** What was made for a text, to be found again: the oldest leave where their texts get too many or too long. */
export class Shelf<Thing> {
  readonly #things = new Map<string, Thing>();
  readonly #most: number;
  #taken = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get(text: string): Thing | undefined {
    return this.#things.get(text);
  }

  /** How many lie here. */
  get size(): number {
    return this.#things.size;
  }

  put(text: string, thing: Thing): void {
    this.remove(text);
    this.#things.set(text, thing);
    this.#taken += text.length;
    for (const oldest of this.#things.keys()) {
      if (this.#things.size <= this.#most && this.#taken <= ROOM) break;
      this.remove(oldest);
    }
  }

  remove(text: string): void {
    if (this.#things.delete(text)) this.#taken -= text.length;
  }

  clear(): void {
    this.#things.clear();
    this.#taken = 0;
  }
}
