import { times } from '../../ui/taste/taste';
import { ago, exactly, exactlyInRow, instantOf } from '../../ui/time/ago';

/** A time as a row draws it. */
export interface TimeMark {
  readonly at: string | null;
  readonly words: string;
  readonly exact: string | null;
}

export const NO_TIME: TimeMark = { at: null, words: '', exact: null };

export function timeMark(at: string | null, now: number): TimeMark {
  const then = instantOf(at);
  if (then === undefined) return NO_TIME;
  const words = times.value() === 'exact' ? exactlyInRow(then, now) : ago(then, now);
  return { at, words, exact: exactly(then) };
}
