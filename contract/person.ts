import { Type, type Static } from 'typebox';
import {
  EMAIL_MIN,
  NAME_MIN,
  NAME_PATTERN,
  PERSON_NAME_MAX,
  TEAM_NAME_MAX,
  TOKEN_SECONDS_MAX,
} from './limits.ts';
import { Nullable, row, versionedRow } from './schema.ts';

/** GET /users, /users/N, /users/self, /teams/N/users. Everybody's mail and openid are hidden from others outside `--plain`. */
export const Person = Type.Object({
  ...versionedRow,
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
  ...versionedRow,
  name: Type.String(),
  description: Type.Optional(Nullable(Type.String())),
});
export type Team = Static<typeof Team>;

/** POST /users. */
export const NewPerson = Type.Object({
  full_name: Type.String({ minLength: NAME_MIN, maxLength: PERSON_NAME_MAX }),
  email: Type.String({ minLength: EMAIL_MIN, maxLength: 255 }),
  openid: Type.Optional(Nullable(Type.String({ maxLength: 255 }))),
  is_superuser: Type.Optional(Type.Boolean()),
  enable_login: Type.Optional(Type.Boolean()),
});
export type NewPerson = Static<typeof NewPerson>;

/** PUT /users/N: people change their own name and mail address, superusers everything of everybody. */
export const PersonChange = Type.Partial(NewPerson);
export type PersonChange = Static<typeof PersonChange>;

/** POST /teams. */
export const NewTeam = Type.Object({
  name: Type.String({ minLength: NAME_MIN, maxLength: TEAM_NAME_MAX, pattern: NAME_PATTERN }),
  description: Type.Optional(Nullable(Type.String())),
});
export type NewTeam = Static<typeof NewTeam>;

/** PUT /teams/N: what is given changes. */
export const TeamChange = Type.Partial(NewTeam);
export type TeamChange = Static<typeof TeamChange>;

/** GET /users/N/tokens, /users/N/tokens/M. Outside `--plain` the secrets are shown once, in the answer to the POST. */
export const Token = Type.Object({
  ...row,
  user_id: Type.Integer(),
  access_token: Type.Optional(Type.String()),
  expires_in: Type.Integer(),
  refresh_token: Type.Optional(
    Type.Object({
      ...row,
      user_id: Type.Integer(),
      refresh_token: Type.Optional(Type.String()),
      expires_in: Type.Integer(),
    }),
  ),
});
export type Token = Static<typeof Token>;

/** POST and PUT of tokens; `expires_in` in seconds, ten years at most. */
export const TokenDraft = Type.Object({
  user_id: Type.Optional(Type.Integer()),
  expires_in: Type.Optional(Type.Integer({ minimum: 1, maximum: TOKEN_SECONDS_MAX })),
});
export type TokenDraft = Static<typeof TokenDraft>;

/** With `--plain` who makes a token may say what it is, as in the original. */
export const PlainTokenDraft = Type.Object({
  user_id: Type.Optional(Type.Integer()),
  expires_in: Type.Optional(Type.Integer()),
  access_token: Type.Optional(Type.String({ minLength: 1, maxLength: 255 })),
});
export type PlainTokenDraft = Static<typeof PlainTokenDraft>;
