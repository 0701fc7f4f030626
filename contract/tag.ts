import { Type, type Static } from 'typebox';
import { row } from './schema.ts';

/** GET /tags, /tags/N. `popularity` is the number of stories that carry it. */
export const Tag = Type.Object({
  ...row,
  name: Type.String(),
  popularity: Type.Optional(Type.Integer()),
});
export type Tag = Static<typeof Tag>;
