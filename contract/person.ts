import { Type, type Static } from 'typebox';
import { Nullable, row } from './schema.ts';

/** GET /users, /users/N, /users/self, /teams/N/users. Everybody's mail and openid are hidden from others outside `--plain`. */
export const Person = Type.Object({
  ...row,
  full_name: Nullable(Type.String()),
  email: Type.Optional(Nullable(Type.String())),
  openid: Type.Optional(Nullable(Type.String())),
  is_superuser: Type.Boolean(),
  enable_login: Type.Boolean(),
  last_login: Type.Optional(Nullable(Type.String())),
});
export type Person = Static<typeof Person>;

/** GET /teams, /teams/N. */
export const Team = Type.Object({
  ...row,
  name: Type.String(),
  description: Type.Optional(Nullable(Type.String())),
});
export type Team = Static<typeof Team>;
