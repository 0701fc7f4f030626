import { Type, type Static } from 'typebox';
import { Person } from './person.ts';
import { Instant, Nullable } from './schema.ts';

/** As whom the demo lets one look around. */
export const DEMO_ROLES = [
  'newcomer',
  'developer',
  'release manager',
  'vulnerability team',
  'superuser',
] as const;
export type DemoRole = (typeof DEMO_ROLES)[number];

/**
 * Why nobody was signed in, as `/login?error=CODE` says it.
 * `cancelled`: the person went back at the provider; `refused`: this person may not sign in here;
 * `state`: the answer fits no sign-in that this browser began, or was used before; `expired`: it took too long;
 * `provider_down`: the provider does not answer; `provider_error`: it answers wrongly or with an error;
 * `email_taken`: another person has the mail address; `limited`: too many tries, wait a minute;
 * `busy`: another process holds the store, an import for one.
 */
export const LOGIN_ERRORS = [
  'cancelled',
  'refused',
  'state',
  'expired',
  'provider_down',
  'provider_error',
  'email_taken',
  'limited',
  'busy',
] as const;
export type LoginError = (typeof LOGIN_ERRORS)[number];

/** One of the five people of the demo. */
export const DemoPerson = Type.Object({
  id: Type.Integer(),
  full_name: Type.String(),
  role: Type.Unsafe<DemoRole>(Type.String()),
  about: Type.String(),
});
export type DemoPerson = Static<typeof DemoPerson>;

/** GET /login: how one may sign in. `demo` stands there with demo data on this machine only. */
export const LoginChoices = Type.Object({
  providers: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
  demo: Type.Optional(Type.Array(DemoPerson)),
});
export type LoginChoices = Static<typeof LoginChoices>;

/** POST /login/demo. */
export const DemoLogin = Type.Object({ person: Type.Integer() });
export type DemoLogin = Static<typeof DemoLogin>;

/** GET /login/session: who is signed in by the cookie of this browser; also the answer to a demo login. */
export const CurrentSession = Type.Object({
  person: Type.Unsafe<Person | null>({ ...Person, type: ['object', 'null'] }),
  session: Type.Optional(
    Type.Object({ id: Type.Integer(), created_at: Instant, expires_at: Instant }),
  ),
});
export type CurrentSession = Static<typeof CurrentSession>;

/** GET /login/sessions: where the person is signed in, newest use first. */
export const Session = Type.Object({
  id: Type.Integer(),
  created_at: Instant,
  last_seen_at: Instant,
  /** When it ends at the latest; unused for the idle limit it ends earlier. */
  expires_at: Instant,
  user_agent: Nullable(Type.String()),
  /** The name of the provider, or `Demo`. */
  provider: Nullable(Type.String()),
  /** The session that asks. */
  current: Type.Boolean(),
});
export type Session = Static<typeof Session>;

/** POST /openid/token: what an authorization code or a refresh token is exchanged for. `id_token` is the id of the person. */
export const TokenAnswer = Type.Object({
  access_token: Type.String(),
  token_type: Type.String(),
  expires_in: Type.Integer(),
  refresh_token: Type.String(),
  scope: Type.Optional(Type.String()),
  id_token: Type.Integer(),
});
export type TokenAnswer = Static<typeof TokenAnswer>;

/** How `/openid/authorize` and `/openid/token` refuse: the shape of OAuth 2. */
export const OAuthError = Type.Object({
  error: Type.String(),
  error_description: Type.Optional(Type.String()),
});
export type OAuthError = Static<typeof OAuthError>;
