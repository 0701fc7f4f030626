import { Type, type Static } from 'typebox';
import { Nullable, row } from './schema.ts';

/** GET /branches, /branches/N. */
export const Branch = Type.Object({
  ...row,
  name: Type.String(),
  project_id: Type.Integer(),
  expired: Type.Boolean(),
  expiration_date: Nullable(Type.String()),
  autocreated: Type.Boolean(),
  restricted: Type.Boolean(),
});
export type Branch = Static<typeof Branch>;

/** GET /milestones, /milestones/N. */
export const Milestone = Type.Object({
  ...row,
  name: Type.String(),
  branch_id: Type.Integer(),
  expired: Type.Boolean(),
  expiration_date: Nullable(Type.String()),
});
export type Milestone = Static<typeof Milestone>;
