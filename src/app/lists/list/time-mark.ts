import { ago, exactly, instantOf } from '../../ui/time/ago';

/** A time as a row draws it. */
export interface TimeMark {
  readonly at: string | null;
  readonly words: string;
  readonly exact: string | null;
}

export const NO_TIME: TimeMark = { at: null, words: '', exact: null };

export function timeMark(at: string | null, now: number): TimeMark {
  const then = instantOf(at);
  return then === undefined ? NO_TIME : { at, words: ago(then, now), exact: exactly(then) };
}
