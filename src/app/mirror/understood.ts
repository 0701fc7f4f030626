import { Refusal } from '../api/refusal';
import type { Identified } from './table';

/** The rows of an answer; a Refusal where it is no list. What is in a row is taken on trust. */
export function rowsOf(body: unknown): readonly Identified[] {
  if (Array.isArray(body) && body.every(isRow)) return body;
  throw notUnderstood();
}

/** The row of an answer; a Refusal where it is none. */
export function rowOf(body: unknown): Identified {
  if (isRow(body)) return body;
  throw notUnderstood();
}

function isRow(value: unknown): value is Identified {
  return (
    typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'number'
  );
}

function notUnderstood(): Refusal {
  return new Refusal('failed', 200, 'The answer of the server was not understood.');
}
