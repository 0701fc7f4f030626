/** A token and what belongs to it. It lives in memory only. */
export interface Grant {
  readonly access: string;
  /** Tokens that somebody pasted have none. */
  readonly refresh?: string;
  /** Milliseconds since 1970. */
  readonly expires?: number;
  readonly personId: number;
  /** When this one came: of two the later holds. */
  readonly since: number;
}

interface TokenAnswer {
  readonly access_token: string;
  readonly refresh_token?: string;
  readonly expires_in?: number | string;
  /** The person's id. */
  readonly id_token: number | string;
}

/** A grant of the answer of POST /openid/token; undefined where it is none. */
export function grantOf(body: unknown, now: number): Grant | undefined {
  if (!isTokenAnswer(body)) return undefined;
  const seconds = Number(body.expires_in);
  return {
    access: body.access_token,
    personId: Number(body.id_token),
    since: now,
    ...(body.refresh_token && { refresh: body.refresh_token }),
    ...(seconds > 0 && { expires: now + seconds * 1000 }),
  };
}

export const headerOf = ({ access }: Grant) => `Bearer ${access}`;

const isTokenAnswer = (body: unknown): body is TokenAnswer =>
  typeof body === 'object' &&
  body !== null &&
  'access_token' in body &&
  typeof body.access_token === 'string';
