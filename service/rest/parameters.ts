import { FILTER_VALUES_MAX, TAGS_AT_ONCE_MAX } from '@storyboard/contract/limits';
import { Type, type Static, type TObject, type TProperties, type TSchema } from 'typebox';
import { instantOf } from './instant.ts';
import { RefusedByApi } from './refusals.ts';

export const Text = Type.String();
export const Whole = Type.Integer();
export const YesNo = Type.Boolean();
/** An instant with its zone; handlers get it as the store has it, in UTC without zone. */
export const Instant = Type.String({ format: 'date-time' });
/** A person, or null for `none`. */
export const PersonOrNone = Type.Unsafe<number | null>({ type: ['integer', 'null'] });

/** One of some words; `refused` says what a wrong one is told, before their list. */
export const OneOf = <Word extends string>(words: readonly Word[], refused?: string) =>
  Type.Unsafe<Word>({ type: 'string', enum: [...words], refused });

export const many = <Schema extends TSchema>(schema: Schema, maxItems = FILTER_VALUES_MAX) =>
  Type.Array(schema, { maxItems });
export const Texts = many(Type.String());
export const TagNames = many(Type.String(), TAGS_AT_ONCE_MAX);

/** A list of which the original takes one only. */
export const one = <Schema extends TSchema>(schema: Schema) => Type.Array(schema, { maxItems: 1 });

/** What an address may carry behind `?`: all of it optional, nothing else. */
export const parameters = <Properties extends TProperties>(properties: Properties) =>
  Type.Partial(Type.Object(properties), { additionalProperties: false });

/** Whatever stands behind `?` is taken as it is: what comes back from a provider is not ours to choose. */
export const anyParameters = Type.Object({}, { additionalProperties: true });

/** What stands behind `?`, letter by letter. */
export const queryOf = (url = ''): string => /\?(.*)$/s.exec(url)?.[1] ?? '';

/** An answer that leads elsewhere, by its header Location; what its body says is for programs that show it. */
export const Redirect = Type.Unsafe<unknown>({ description: 'Leads elsewhere: see Location.' });

/** What the original takes, and outside `plain` also what ours adds to it or takes instead. */
export function parametersFor<Original extends TProperties, Ours extends TProperties>(
  plain: boolean,
  original: Original,
  ours: Ours,
) {
  const all = { ...original, ...ours };
  return parameters(plain ? (original as typeof all) : all);
}

interface Kind {
  type?: string | readonly string[];
  format?: string;
  enum?: readonly string[];
  refused?: string;
  items?: Kind;
  maxItems?: number;
}

type Parse = (text: string, name: string) => unknown;

const wrong = (name: string, text: string, why: string) =>
  new RefusedByApi(400, `Invalid input for field/attribute ${name}. Value: '${text}'. ${why}`);

function whole(text: string, name: string): number {
  if (!/^\s*[+-]?\d+\s*$/.test(text)) {
    throw wrong(name, text, 'unable to convert to int: write a whole number');
  }
  // Larger ones are not told apart, and the store takes none: no row has such an id.
  return Math.min(Math.max(Number(text), -Number.MAX_SAFE_INTEGER), Number.MAX_SAFE_INTEGER);
}

function yesNo(text: string, name: string): boolean {
  if (/^(true|t|yes|y|on|1)$/i.test(text)) return true;
  if (/^(false|f|no|n|off|0)$/i.test(text)) return false;
  throw wrong(name, text, 'Value not an unambiguous boolean: write true or false');
}

function instant(text: string, name: string): string {
  const parsed = instantOf(text);
  if (parsed) return parsed;
  throw wrong(name, text, 'unable to convert to datetime: write one as 2024-03-14T00:00:00Z');
}

function parserOf(kind: Kind): Parse {
  const { enum: words } = kind;
  if (words) return (text, name) => wordOf(words, kind.refused, text, name);
  if (Array.isArray(kind.type)) {
    return (text, name) => (text === 'none' ? null : whole(text, name));
  }
  if (kind.type === 'integer') return whole;
  if (kind.type === 'boolean') return yesNo;
  return kind.format === 'date-time' ? instant : (text) => text;
}

function wordOf(words: readonly string[], refused: string | undefined, text: string, name: string) {
  if (words.includes(text)) return text;
  const what = refused ?? `Invalid ${name} [${text}].`;
  throw new RefusedByApi(400, `${what} It must be one of: ${words.join(', ')}`);
}

function listParserOf(kind: Kind) {
  if (kind.type !== 'array' || !kind.items) {
    const parse = parserOf(kind);
    return (texts: readonly string[], name: string) => parse(onlyOne(texts, name), name);
  }
  const parse = parserOf(kind.items);
  return (texts: readonly string[], name: string) => {
    if (kind.maxItems === 1) onlyOne(texts, name);
    checkCount(texts, name, kind.maxItems);
    return texts.map((text) => parse(text, name));
  };
}

function checkCount(texts: readonly string[], name: string, most = texts.length): void {
  if (texts.length > most) {
    throw wrong(
      name,
      `${texts.slice(0, 3).join(', ')}, …`,
      `it may be given at most ${most} times`,
    );
  }
}

function onlyOne(texts: readonly string[], name: string): string {
  const [text = ''] = texts;
  if (texts.length > 1) throw wrong(name, texts.join(', '), 'it may be given once');
  return text;
}

/**
 * Makes of an address what its schema says, or refuses it as the original does. What is empty is not given.
 * The schema of a path has `required` and takes nothing that is empty.
 */
export function parametersParser<Schema extends TObject>(schema: Schema) {
  const parsers = new Map(
    Object.entries(schema.properties).map(([name, kind]) => [name, listParserOf(kind as Kind)]),
  );
  return (given: Readonly<Record<string, string | string[] | undefined>>): Static<Schema> => {
    const values: Record<string, unknown> = {};
    for (const name in given) {
      const value = given[name];
      const parse = parsers.get(name) ?? whateverIsGiven(schema);
      if (!parse) throw unknown(name, [...parsers.keys()]);
      const texts = typeof value === 'string' ? [value] : (value ?? []);
      const said = texts.includes('') ? texts.filter((text) => text !== '') : texts;
      if (said.length > 0) values[name] = parse(said, name);
    }
    return values as Static<Schema>;
  };
}

const whateverIsGiven = (schema: object) =>
  'additionalProperties' in schema && schema.additionalProperties === true
    ? (texts: readonly string[]) => (texts.length > 1 ? texts : texts[0])
    : undefined;

function unknown(name: string, known: readonly string[]) {
  const list = known.length === 0 ? 'It takes none' : `It takes ${known.join(', ')}`;
  return new RefusedByApi(400, `Unknown argument: "${name}". ${list}`);
}
