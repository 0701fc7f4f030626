/** A stream of numbers that is the same for the same seed, on every machine. */
export interface Random {
  /** At least 0, below 1. */
  next(): number;
  chance(probability: number): boolean;
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  pick<T>(list: readonly T[]): T;
  /** Up to `count` different entries, in random order. */
  sample<T>(list: readonly T[], count: number): T[];
  /** Likelier the larger its weight. */
  weighted<T>(list: readonly T[], weight: (entry: T) => number): T;
  /** A positive number around the median, with the long tail that waiting times have. */
  spread(median: number, sigma: number): number;
}

/** Mulberry32, started at a well mixed seed so that neighbouring seeds have nothing in common. */
export function seeded(...seeds: number[]): Random {
  let state = seeds.reduce(mix, 0x9e3779b9);

  function next() {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296;
  }

  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));

  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (list) => entry(list, int(0, list.length - 1)),
    sample(list, count) {
      const rest = [...list];
      const wanted = Math.min(count, rest.length);
      return Array.from({ length: wanted }, () =>
        entry(rest.splice(int(0, rest.length - 1), 1), 0),
      );
    },
    weighted(list, weight) {
      let left = next() * list.reduce((sum, one) => sum + weight(one), 0);
      const found = list.find((one) => (left -= weight(one)) < 0);
      return found ?? entry(list, list.length - 1);
    },
    spread: (median, sigma) => median * Math.exp(sigma * (next() + next() + next() - 1.5) * 2),
  };
}

function mix(state: number, seed: number) {
  let bits = Math.imul(state ^ seed, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

function entry<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new RangeError('Nothing to choose from');
  return found;
}
