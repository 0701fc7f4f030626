// What a byte is to the structure of JSON: each kind is an index into the tables below.
const [PLAIN, QUOTE, BACKSLASH, OPENS, CLOSES, PARTS] = [0, 1, 2, 3, 4, 5] as const;
const KINDS = 6;

const kinds = new Uint8Array(256);
for (const [signs, kind] of [
  ['"', QUOTE],
  ['\\', BACKSLASH],
  ['{[', OPENS],
  ['}]', CLOSES],
  [', \n\r\t', PARTS],
] as const) {
  for (const sign of signs) kinds[sign.charCodeAt(0)] = kind;
}

/** How deep a byte leads outside of texts. */
const steps = new Int8Array(KINDS);
steps[OPENS] = 1;
steps[CLOSES] = -1;

const [OUTSIDE, TEXT, ESCAPED] = [0, 1, 2] as const;
/** Where a byte leads from where it was met: at `place * KINDS + kind`. */
const moves = new Uint8Array(3 * KINDS).fill(TEXT);
moves.fill(OUTSIDE, 0, KINDS);
moves[OUTSIDE * KINDS + QUOTE] = TEXT;
moves[TEXT * KINDS + QUOTE] = OUTSIDE;
moves[TEXT * KINDS + BACKSLASH] = ESCAPED;

/**
 * Finds where a JSON value ends, over any number of pieces. Whether what stands there is right is for
 * JSON.parse to say: this only has to be quick, for it sees every byte of a dump.
 */
export class ValueScan {
  #place: number = OUTSIDE;
  #depth = 0;

  /** The index behind the value in these bytes; undefined when it goes on after them. */
  endIn(bytes: Uint8Array, from: number): number | undefined {
    let place = this.#place;
    let depth = this.#depth;
    let at = from;
    for (const byte of bytes.subarray(from)) {
      at += 1;
      const kind = kinds[byte] ?? PLAIN;
      place = moves[place * KINDS + kind] ?? TEXT;
      if (place !== OUTSIDE || kind === PLAIN) continue;
      depth += steps[kind] ?? 0;
      if (depth <= 0) return kind === PARTS || depth < 0 ? at - 1 : at;
    }
    this.#place = place;
    this.#depth = depth;
    return undefined;
  }
}
