import type { BatchAnswer, BatchWrite, EarlierValue } from '@storyboard/contract/batch';
import { RefusedByApi } from '../refusals.ts';

/** Deeper than any body of the API is. */
const DEEPEST = 16;
const STEP = /(?<=\/)\$(\d+)\.(\w+)(?=[/?]|$)/g;

/** An earlier answer does not have what a write needs of it. */
export class NotAnswered extends Error {}

/** Refuses what refers to a write that is not an earlier one. `place` is the write's own. */
export function checkReferences({ path, body }: BatchWrite, place: number): void {
  const named = [...path.matchAll(STEP)].map(([, index]) => Number(index));
  const references = [...named, ...referencesIn(body).map(({ $ref }) => $ref)];
  for (const index of references) {
    if (index < place) continue;
    throw new RefusedByApi(400, `writes[${place}] refers to ${index}, which is no earlier write`);
  }
}

function referencesIn(value: unknown, depth = 0): EarlierValue[] {
  if (typeof value !== 'object' || value === null) return [];
  if (depth > DEEPEST) throw new RefusedByApi(400, 'A body in the batch is nested too deeply');
  if ('$ref' in value) return [asReference(value)];
  return Object.values(value).flatMap((part) => referencesIn(part, depth + 1));
}

function asReference(value: object): EarlierValue {
  const { $ref, field, ...rest } = value as Record<string, unknown>;
  const whole = Number.isInteger($ref) && Number($ref) >= 0;
  if (whole && typeof field === 'string' && Object.keys(rest).length === 0) {
    return { $ref: Number($ref), field };
  }
  throw new RefusedByApi(400, 'Write a reference as {"$ref": 0, "field": "id"}');
}

/** The write with what it refers to in place. Throws `NotAnswered`. */
export const resolved = (write: BatchWrite, answers: readonly BatchAnswer[]): BatchWrite => ({
  ...write,
  path: write.path.replaceAll(STEP, (_step, index: string, field: string) =>
    encodeURIComponent(String(valueOf({ $ref: Number(index), field }, answers))),
  ),
  ...(write.body !== undefined && { body: filled(write.body, answers) }),
});

function filled(value: unknown, answers: readonly BatchAnswer[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => filled(item, answers));
  if ('$ref' in value) return valueOf(asReference(value), answers);
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, filled(part, answers)]),
  );
}

function valueOf({ $ref, field }: EarlierValue, answers: readonly BatchAnswer[]): string | number {
  const { status = 0, body } = answers[$ref] ?? {};
  if (status < 200 || status > 299) throw new NotAnswered(`Write ${$ref} was refused`);
  const value: unknown =
    typeof body === 'object' && body !== null && Object.hasOwn(body, field)
      ? body[field as keyof typeof body]
      : undefined;
  if (typeof value === 'string' || typeof value === 'number') return value;
  throw new NotAnswered(`The answer to write ${$ref} has no ${field}`);
}
