import fc from 'fast-check';
import type { Schema } from '../../rest/openapi/types.ts';
import { isNeeded, usually } from './usual.ts';

/** Follows the references of a schema. */
export type Resolve = (schema: Schema) => Schema;

/** Ids that rows have, and that none has. */
const ids = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 6 }) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 40 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, -1, 2 ** 31 - 1, 2 ** 31, 2 ** 53, 2 ** 63, 1e21) },
);

const manyTimes = (word: string) => word.repeat(400);

const texts = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'lanes lose',
      'card',
      'tag-1',
      'tag-2',
      'area/1',
      'infra/part-1',
      'master',
      'name',
      'A b',
    ),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '',
      ' ',
      '%',
      '_',
      '"',
      "'",
      "' or 1=1 --",
      '*',
      'a*',
      'AND',
      'NOT NEAR(',
      '\0',
      'a\0b',
      '\ud800',
      'none',
      'null',
      '<script>',
      '../..',
      '__proto__',
      'constructor',
      '\u202e',
      '٣',
      '𝔘',
      'ẞ',
      'İ',
      '-',
      '()',
      'title:x',
      '{a b}:c',
      '^a',
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom(...['long ', '-not ', 'w"a'].map(manyTimes)) },
);

const instants = fc.constantFrom(
  '2024-01-01T00:02:00Z',
  '2024-03-14T00:00:00+02:00',
  '9999-12-31T23:59:59Z',
  '0000-01-01T00:00:00Z',
);

/** What nobody should send. */
export const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1.5,
    1e308,
    2 ** 53 + 2,
    '',
    '\0',
    'abc',
    [],
    {},
    [null],
    [[]],
    { id: 1 },
    [{ id: 'x' }],
    '1',
    ' 1 ',
    '1e3',
  ),
  fc.jsonValue({ maxDepth: 3 }),
  texts,
);

function text({ format, pattern, minLength = 0, maxLength }: Schema): fc.Arbitrary<unknown> {
  if (format === 'date-time') return instants;
  if (pattern !== undefined) {
    return fc.oneof(fc.constantFrom('infra/new', 'a-b.c', 'area/9'), texts);
  }
  const long = fc.constant('wordy '.repeat(60).slice(0, maxLength ?? 300));
  const short = texts.map((value) => value.padEnd(minLength, 'x').slice(0, maxLength));
  return fc.oneof({ weight: 5, arbitrary: short }, { weight: 1, arbitrary: long });
}

/** What is required and a few of the others: a body with all of them hardly ever fits. */
function record(schema: Schema, resolve: Resolve): fc.Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties } = schema;
  const optional = Object.keys(properties).filter((name) => !required.includes(name));
  const needed = optional.filter(isNeeded);
  const field = (name: string) => {
    const { [name]: schema = {} } = properties;
    return [name, usually(name, resolve(schema), valueOf(schema, resolve))] as const;
  };
  const fields = fc
    .tuple(
      fc.subarray(optional, { maxLength: Math.min(3, optional.length) }),
      fc.subarray(needed, { minLength: Math.max(0, needed.length - 1) }),
      fc.boolean(),
    )
    .chain(([chosen, likely, fitting]) =>
      fc.record(
        Object.fromEntries(
          [...required, ...(fitting ? [...likely, ...chosen.slice(0, 1)] : chosen)].map(field),
        ),
      ),
    );
  if (typeof additionalProperties !== 'object') return fields;
  const more = fc.dictionary(
    fc.constantFrom('key_1', 'key_2', 'page_size', 'ab', '__proto__', 'k'.repeat(120)),
    valueOf(additionalProperties, resolve),
    { maxKeys: 3 },
  );
  return fc.tuple(fields, more).map(([some, others]) => ({ ...(some as object), ...others }));
}

/** Mostly short; some as long as nobody needs them. */
const list = (items: Schema, resolve: Resolve): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 20, arbitrary: fc.array(valueOf(items, resolve), { maxLength: 4 }) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(valueOf(items, resolve), fc.constantFrom(49, 51, 99, 101, 1100))
        .map(([item, length]) =>
          Array.from({ length }, (_, index) =>
            typeof item === 'string' && !items.enum ? `${item}${index}` : item,
          ),
        ),
    },
  );

function typed(type: string | undefined, schema: Schema, resolve: Resolve) {
  switch (type) {
    case 'integer':
    case 'number':
      return ids;
    case 'boolean':
      return fc.boolean();
    case 'string':
      return text(schema);
    case 'array':
      return list(schema.items ?? {}, resolve);
    case 'object':
      return record(schema, resolve);
    case 'null':
      return fc.constant(null);
    default:
      return junk;
  }
}

/** Values that mostly fit the schema; strange ones among them. */
export function valueOf(given: Schema, resolve: Resolve): fc.Arbitrary<unknown> {
  const schema = resolve(given);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const several = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (several) return fc.oneof(...several.map((each) => valueOf(each, resolve)));
  const types = [schema.type].flat();
  return fc.oneof(...types.map((type) => typed(type, schema, resolve)));
}
