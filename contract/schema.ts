import { Type, type Static, type TSchema } from 'typebox';

/** A value or null. One JSON type list, since a union of schemas serialises much slower. */
export const Nullable = <Schema extends TSchema & { type: string }>(schema: Schema) =>
  Type.Unsafe<Static<Schema> | null>({ ...schema, type: [schema.type, 'null'] });

/** An instant, ISO 8601 in UTC: `2024-01-01T15:00:00+00:00`. Answers to a create carry microseconds. */
export const Instant = Type.String();

/** What every stored row has. Rows of a table are never without an id; old ones may lack times. */
export const row = {
  id: Type.Integer(),
  created_at: Nullable(Instant),
  updated_at: Nullable(Instant),
};

/** What rows have that people edit. */
export const versionedRow = {
  ...row,
  /** Only with `versions=true` (capability `etags`): of the row's own columns. `If-Match` takes it. */
  version: Type.Optional(Type.String()),
};

/** What the original takes of who makes a row. Ids could be used up by it, and it would tell which are taken. */
export const ownId = { id: Type.Optional(Type.Integer({ minimum: 1 })) };

/** The id and name of a row that another row mentions. */
export const Named = Type.Object({ id: Type.Integer(), name: Type.String() });
export type Named = Static<typeof Named>;

/** Of a body: the original tells all that is wrong with it in the shape of its own API. See `contract/refusal.ts`. */
export const checkedByApi = { checkedBy: 'api' } as const;
