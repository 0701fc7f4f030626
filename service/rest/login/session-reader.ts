import type { FastifyReply, FastifyRequest } from 'fastify';
import { isFromOurPages } from '../../login/addresses.ts';
import type { Login } from '../../login/login.ts';
import type { Visit } from '../../login/sessions.ts';
import { RefusedAtDoor } from '../refusals.ts';

const SAFE = ['GET', 'HEAD', 'OPTIONS'];

declare module 'fastify' {
  interface FastifyRequest {
    /** The session of the cookie that came along; undefined without. */
    session: Visit | undefined;
  }
  interface FastifyContextConfig {
    /** Here a cookie that is not good is nobody, and is not refused. */
    takesBadSession?: boolean;
  }
}

/** The session of the cookie that came along, if one did. A cookie that is not good is taken away. */
export async function readSession(
  login: Login,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Visit | undefined> {
  if (login.plain) return undefined;
  const { cookies } = login;
  const secret = cookies.readSession(request.headers.cookie);
  if (secret === undefined) return undefined;
  if (!SAFE.includes(request.method)) refuseOthers(login, request);
  const visit = await login.sessions.visit(secret);
  if (visit?.renewed !== undefined) {
    void reply.header('set-cookie', cookies.session(visit.renewed, login.sessions.seconds));
  }
  if (!visit) {
    void reply.header('set-cookie', cookies.noSession());
    if (!request.routeOptions.config.takesBadSession) {
      throw new RefusedAtDoor(401, 'This session has ended. Sign in again', {
        'www-authenticate': 'Bearer',
      });
    }
  }
  return visit;
}

/** Browsers send the cookie whoever asks them to: what writes must come from a page of ours. */
export function refuseOthers({ publicOrigin }: Login, { headers }: FastifyRequest): void {
  if (isFromOurPages(headers, publicOrigin)) return;
  throw new RefusedAtDoor(
    403,
    `With the session cookie only pages of ${publicOrigin} may write. Programs use a token instead`,
  );
}
