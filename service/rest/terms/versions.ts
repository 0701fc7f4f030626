import { hash } from 'node:crypto';
import type { TSchema } from 'typebox';
import type { Database } from '../../tracker/query/shaped.ts';
import type { Reader } from '../../tracker/reader.ts';

/** A value of a row's own columns. Flags may be told as numbers, and what is missing as null. */
type Value = string | number | boolean | null | undefined | readonly number[];

/** One kind of rows with versions: stands in the config of their routes. */
export interface Versions {
  /** Of a row in an answer. */
  readonly schema: TSchema;
  /** What the row's id is called in addresses. */
  readonly param: string;
  /** As much of the row as its version is over: what else answers show may be long. */
  look(database: Database, reader: Reader, id: number): Promise<object | undefined>;
  /** The row as answers to this reader show it. */
  read(database: Database, reader: Reader, id: number): Promise<object | undefined>;
  /** The version of a row of an answer; undefined where the answer does not hold all that it is over. */
  of(row: object): string | undefined;
  /** Whether rows in lists hold all that it is over. */
  inLists(reader: Reader): boolean;
}

type Read<Row> = (database: Database, reader: Reader, id: number) => Promise<Row | undefined>;

interface Kind<Row> extends Pick<Versions, 'schema' | 'param'> {
  readonly read: Read<object>;
  /** Where `read` reads much besides: the row by itself. */
  readonly look?: Read<Row>;
  /** The row's own columns, which its PUT changes. */
  readonly own: (row: Row) => readonly Value[] | undefined;
  /** To whom lists show all of it; everybody where it is not said. */
  readonly inLists?: (reader: Reader) => boolean;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    versions?: Versions;
  }
}

/** 96 bits: two states of one row never meet. */
const LENGTH = 16;

/**
 * The config of routes of rows with versions. One line each gives their GET an `ETag`, their lists
 * `versions=true` and their PUT and DELETE `If-Match`.
 */
export function versioned<Row extends object>(kind: Kind<Row>): { readonly versions: Versions } {
  const { own, look = kind.read, inLists = () => true, ...others } = kind;
  return {
    versions: {
      ...others,
      look,
      inLists,
      of(row) {
        const values = own(row as Row);
        return values && versionOf(values);
      },
    },
  };
}

/**
 * A version follows from what the row's own columns hold, so it survives imports and dumps, needs no column,
 * and tells nothing that the answer does not hold.
 */
function versionOf(values: readonly Value[]): string {
  const [first, ...others] = values;
  let text = String(plain(first));
  // No text of the store holds the sign between them.
  for (const value of others) text += `\0${plain(value)}`;
  return hash('sha256', text, 'base64url').slice(0, LENGTH);
}

const plain = (value: Value) =>
  typeof value === 'boolean' ? Number(value) : ((value ?? '') as string);
