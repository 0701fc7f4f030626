import * as batch from '@storyboard/contract/batch';
import * as branch from '@storyboard/contract/branch';
import * as login from '@storyboard/contract/login';
import * as person from '@storyboard/contract/person';
import * as project from '@storyboard/contract/project';
import * as refusal from '@storyboard/contract/refusal';
import * as story from '@storyboard/contract/story';
import * as subscription from '@storyboard/contract/subscription';
import * as system from '@storyboard/contract/system-info';
import * as tag from '@storyboard/contract/tag';
import * as task from '@storyboard/contract/task';
import * as event from '@storyboard/contract/timeline-event';
import { BODY_LIST_MAX } from '@storyboard/contract/limits';
import { LARGEST } from '../bodies.ts';
import type { Schema } from './types.ts';

/** The modules whose schemas have a name of their own in the description; others are told in place. */
const modules: readonly object[] = [
  batch,
  branch,
  event,
  login,
  person,
  project,
  refusal,
  story,
  subscription,
  system,
  tag,
  task,
];

const named = new Map<unknown, string>(
  modules
    .flatMap((module) => Object.entries(module) as [string, unknown][])
    .filter(([, schema]) => isObjectSchema(schema))
    .map(([name, schema]) => [schema, name]),
);

function isObjectSchema(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'properties' in value;
}

/** What is sent has limits that what is answered has not. */
export type Direction = 'sent' | 'answered';

/** Words of a schema that only our own parsers know. */
const OURS = new Set(['refused']);

/** Tells schemas, and collects those with a name. */
export class Schemas {
  readonly components: Record<string, Schema> = {};
  readonly #told = new Map<string, unknown>();

  /** The schema as the description has it: those with a name by reference. */
  told(schema: unknown, direction: Direction): Schema {
    const name = named.get(schema);
    if (name === undefined) return this.#plain(schema, direction);
    return { $ref: `#/components/schemas/${this.#component(name, schema, direction)}` };
  }

  #component(name: string, schema: unknown, direction: Direction): string {
    const own = this.#told.get(name) ?? direction;
    const full = own === direction ? name : `${name}Body`;
    if (!this.#told.has(full)) {
      this.#told.set(full, direction);
      this.components[full] = this.#plain(schema, direction);
    }
    return full;
  }

  #plain(schema: unknown, direction: Direction): Schema {
    if (typeof schema !== 'object' || schema === null) return schema as Schema;
    const parts = Object.entries(schema)
      .filter(([word]) => !OURS.has(word))
      .map(([word, value]) => [word, this.#part(word, value, direction)]);
    const told = Object.fromEntries(parts) as Schema;
    return direction === 'sent' ? { ...limitsOf(told), ...told } : told;
  }

  #part(word: string, value: unknown, direction: Direction): unknown {
    if (word === 'items' || word === 'additionalProperties') return this.told(value, direction);
    if (['anyOf', 'allOf', 'oneOf'].includes(word)) {
      return (value as unknown[]).map((schema) => this.told(schema, direction));
    }
    if (word !== 'properties') return value;
    const properties = Object.entries(value as object);
    return Object.fromEntries(
      properties.map(([name, schema]) => [name, this.told(schema, direction)]),
    );
  }
}

/** The parser of bodies takes no larger ones, and no longer lists. */
function limitsOf(schema: Schema): Partial<Schema> {
  if (schema.type === 'array') return { maxItems: BODY_LIST_MAX };
  return isWhole(schema) ? { minimum: -LARGEST, maximum: LARGEST } : {};
}

const isWhole = ({ type, enum: words }: Schema) =>
  words === undefined && [type].flat().includes('integer');
