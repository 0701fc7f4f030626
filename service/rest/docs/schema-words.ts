import type { Schema } from '../openapi/types.ts';
import { html, type Html } from './html.ts';

const nameOf = ({ $ref }: Schema) => $ref?.split('/').at(-1);

/** What a schema takes, in a few words, with links to those that have a name. */
export function typeOf(schema: Schema): Html {
  const name = nameOf(schema);
  if (name !== undefined) return html`<a href="#schema-${name}">${name}</a>`;
  const several = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (several) return joined(several.map(typeOf), ' or ');
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`;
  if (schema.enum)
    return joined(
      schema.enum.map((word) => html`<code>${String(word)}</code>`),
      ' · ',
    );
  const types = [schema.type ?? 'any'].flat();
  return joined(
    types.map((type) => oneType(type, schema)),
    ' or ',
  );
}

function oneType(type: string, schema: Schema): Html {
  if (type === 'array') return html`list of ${typeOf(schema.items ?? {})}`;
  if (type === 'string' && schema.format === 'date-time') return html`instant`;
  const names = Object.keys(schema.properties ?? {});
  if (type === 'object' && names.length > 0) return html`object with ${names.join(', ')}`;
  return html`${type === 'string' ? 'text' : type}`;
}

const joined = (parts: readonly Html[], sign: string) =>
  html`${parts.map((part, index) => html`${index > 0 && sign}${part}`)}`;

/** Limits of a value, in words. */
export function limitsOf({ minLength, maxLength, pattern, maximum, minimum }: Schema): string[] {
  const length = between(minLength, maxLength, ' characters');
  const size = maximum === 2 ** 31 - 1 && minimum === -maximum ? '' : between(minimum, maximum, '');
  return [length, size, pattern === undefined ? '' : `as ${pattern}`].filter((text) => text !== '');
}

function between(least: number | undefined, most: number | undefined, unit: string): string {
  if (least !== undefined && most !== undefined) return `${least} to ${most}${unit}`;
  if (most !== undefined) return `at most ${most}${unit}`;
  return least === undefined ? '' : `at least ${least}${unit}`;
}
