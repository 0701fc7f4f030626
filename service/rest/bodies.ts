import { BODY_LIST_MAX } from '@storyboard/contract/limits';
import type { TSchema } from 'typebox';
import { instantOf } from './instant.ts';
import { RefusedBody, RefusedByApi } from './refusals.ts';

/** What is looked at of a JSON schema. */
interface Kind {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly items?: Kind;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Kind>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: unknown;
  readonly checkedBy?: 'api';
}

/** As large as ids of the original can be. */
export const LARGEST = 2 ** 31 - 1;

/** A text that comes back from the store as it went in: without NUL and lone surrogates. */
export const canBeKept = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

const shown = (value: unknown) => JSON.stringify(value).slice(0, 200);

const unfit = (field: string, value: unknown, why: string) =>
  new RefusedByApi(
    400,
    `Invalid input for field/attribute ${field}. Value: ${shown(value)}. ${why}`,
  );

/**
 * Makes of a body what its schema says, or refuses it in the original's two shapes: lengths and what is
 * required are its own check, everything else is told as of the API; so is all of a body that its schema has
 * `checkedBy` the API, and which may be missing. What the schema does not know is left out, and so is null
 * where no null may stand. Within a body a schema may say that nothing else is taken.
 */
export function bodyParser(schema: TSchema): (given: unknown) => unknown {
  const kind = schema as Kind;
  return (given) => {
    if (kind.checkedBy === 'api') return objectOf(kind, given ?? {}, 'body');
    if (kind.type === 'object') return whole(kind, given);
    return given === null ? undefined : valueOf(kind, given, 'body');
  };
}

function whole(kind: Kind, given: unknown): unknown {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    if (given === null) throw new RefusedBody('The body is missing: send an object as JSON', '');
    throw new RefusedBody(`${shown(given)} is not of type 'object'`, '');
  }
  checkNeeded(kind, given);
  const entries = Object.entries(given).filter(([name]) =>
    Object.hasOwn(kind.properties ?? {}, name),
  );
  for (const [name, value] of entries) checkLength(kind.properties?.[name] ?? {}, value, name);
  return properties(kind, entries);
}

/** Null, which is left out elsewhere, would be missing where it is needed. */
function checkNeeded({ required = [], properties = {} }: Kind, given: object): void {
  for (const name of required) {
    if (!Object.hasOwn(given, name)) throw new RefusedBody(`'${name}' is a required property`, '');
    const needed = properties[name] ?? {};
    const type = typeOf(needed);
    const isNull = (given as Record<string, unknown>)[name] === null;
    if (isNull && type && !takesNull(needed)) {
      throw new RefusedBody(`null is not of type '${type}'`, name);
    }
  }
}

function properties(kind: Kind, entries: readonly (readonly [string, unknown])[]) {
  const parsed = entries.map(
    ([name, value]) => [name, valueOf(kind.properties?.[name] ?? {}, value, name)] as const,
  );
  return Object.fromEntries(parsed.filter(([, value]) => value !== undefined));
}

const takesNull = ({ type }: Kind) => Array.isArray(type) && type.includes('null');
const typeOf = ({ type }: Kind) => [type].flat()[0];

function checkLength(kind: Kind, value: unknown, field: string): void {
  const { minLength, maxLength } = kind;
  if (minLength === undefined && maxLength === undefined) return;
  if (value === null && takesNull(kind)) return;
  if (typeof value !== 'string') {
    throw new RefusedBody(`${shown(value)} is not of type 'string'`, field);
  }
  const { length } = Array.from(value);
  if (length < (minLength ?? 0)) throw new RefusedBody(`${shown(value)} is too short`, field);
  if (length > (maxLength ?? length)) throw new RefusedBody(`${shown(value)} is too long`, field);
}

function valueOf(kind: Kind, value: unknown, field: string): unknown {
  if (value === null) return takesNull(kind) ? null : undefined;
  if (kind.enum) return wordOf(kind.enum, value, field);
  switch (typeOf(kind)) {
    case 'integer':
      return integerOf(kind, value, field);
    case 'boolean':
      return yesNoOf(value, field);
    case 'string':
      return textOf(kind, value, field);
    case 'array':
      return itemsOf(kind, value, field);
    case 'object':
      return objectOf(kind, value, field);
    default:
      return value;
  }
}

function wordOf(words: readonly unknown[], value: unknown, field: string): unknown {
  if (words.includes(value)) return value;
  throw unfit(field, value, `Value should be one of: ${words.map(String).join(', ')}`);
}

function integerOf(kind: Kind, value: unknown, field: string): number {
  const { minimum = -LARGEST, maximum = LARGEST } = kind;
  const number =
    typeof value === 'string' && /^\s*[+-]?\d+\s*$/.test(value) ? Number(value) : value;
  if (!Number.isInteger(number)) throw unfit(field, value, 'Write a whole number');
  if ((number as number) > maximum) throw unfit(field, value, `At most ${maximum}`);
  if ((number as number) < minimum) throw unfit(field, value, `At least ${minimum}`);
  return number as number;
}

function yesNoOf(value: unknown, field: string): boolean {
  const text = String(value).toLowerCase();
  if (['true', 't', 'yes', 'y', 'on', '1'].includes(text)) return true;
  if (['false', 'f', 'no', 'n', 'off', '0'].includes(text)) return false;
  throw unfit(field, value, 'Value not an unambiguous boolean: write true or false');
}

function textOf(kind: Kind, value: unknown, field: string): string {
  const { format, pattern } = kind;
  if (typeof value !== 'string') throw unfit(field, value, 'Write a text');
  if (!canBeKept(value)) throw unfit(field, value, 'A text holds no NUL and no half characters');
  checkFit(kind, value, field);
  if (pattern !== undefined && !new RegExp(pattern).test(value)) {
    throw unfit(field, value, `Value should match the pattern ${pattern}`);
  }
  if (format !== 'date-time') return value;
  const instant = instantOf(value);
  if (instant) return instant;
  throw unfit(field, value, 'Write an instant with its zone, as 2024-03-14T00:00:00Z');
}

function checkFit({ minLength = 0, maxLength = Infinity }: Kind, value: string, field: string) {
  const { length } = Array.from(value);
  if (length < minLength) throw unfit(field, value, `At least ${minLength} characters`);
  if (length > maxLength) throw unfit(field, value, `At most ${maxLength} characters`);
}

function itemsOf(kind: Kind, value: unknown, field: string): unknown[] {
  const { items = {}, maxItems = BODY_LIST_MAX } = kind;
  if (!Array.isArray(value)) throw unfit(field, value, 'Write a list');
  if (value.length > maxItems) throw unfit(field, value, `At most ${maxItems} of them`);
  return value.map((item) => valueOf(items, item, field)).filter((item) => item !== undefined);
}

/** Whether something stands there; null would be left out where it may not stand. */
function isGiven(
  { properties: kinds }: Kind,
  known: readonly (readonly [string, unknown])[],
  name: string,
): boolean {
  const [, value] = known.find(([given]) => given === name) ?? [];
  return value === null ? takesNull(kinds?.[name] ?? {}) : value !== undefined;
}

function objectOf(kind: Kind, value: unknown, field: string): unknown {
  if (typeof value !== 'object' || Array.isArray(value))
    throw unfit(field, value, 'Write an object');
  const given = Object.entries(value ?? {});
  const known = given.filter(([name]) => Object.hasOwn(kind.properties ?? {}, name));
  if (kind.additionalProperties === false && known.length < given.length) {
    const names = Object.keys(kind.properties ?? {}).join(', ');
    throw unfit(field, value, `It takes nothing but ${names}`);
  }
  for (const name of kind.required ?? []) {
    if (!isGiven(kind, known, name)) throw unfit(field, value, `It needs ${name}`);
  }
  return properties(kind, known);
}
