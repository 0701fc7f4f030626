import type { Parameter, Schema } from './types.ts';
import { parameterWords } from './words/parameter-words.ts';

interface Shape {
  readonly properties?: Readonly<Record<string, Schema>>;
}

/** The parameters of a path; all of them are required. */
export const pathParameters = (schema: unknown): Parameter[] =>
  entriesOf(schema).map(([name, kind]) => ({
    name,
    in: 'path',
    required: true,
    description: wordsFor(name, 'path', kind),
    schema: kind,
  }));

/** What may stand behind `?`. Lists are repeated: `status=active&status=merged`. */
export const queryParameters = (schema: unknown): Parameter[] =>
  entriesOf(schema).map(([name, kind]) => ({
    name,
    in: 'query',
    required: false,
    description: wordsFor(name, 'query', kind),
    schema: inAddress(kind),
    ...(kind.type === 'array' && { style: 'form', explode: true }),
  }));

/** The headers that a request may carry besides. */
export const headerParameters = (schema: unknown): Parameter[] =>
  entriesOf(schema).map(([name, { description = '', ...kind }]) => ({
    name,
    in: 'header',
    required: false,
    description,
    schema: kind,
  }));

const entriesOf = (schema: unknown) =>
  Object.entries((schema as Shape | undefined)?.properties ?? {});

const wordsFor = (name: string, place: 'path' | 'query', { description }: Schema): string =>
  description ?? parameterWords(name, place);

/** In an address null is written `none`; what is told to those who are refused is no part of the schema. */
function inAddress({ items, ...kind }: Schema & { refused?: string }): Schema {
  const told = Object.fromEntries(
    Object.entries(kind).filter(([word]) => word !== 'refused' && word !== 'description'),
  ) as Schema;
  if (items) return { ...told, items: inAddress(items) };
  const { type } = told;
  if (typeof type === 'string' || !type?.includes('null')) return told;
  const others = type.filter((each) => each !== 'null');
  return { anyOf: [{ type: others[0] ?? 'string' }, { const: 'none' }] };
}
