import type { FastifyReply, FastifyRequest } from 'fastify';
import { personOfToken } from '../tracker/people/tokens.ts';
import type { Service } from './api.ts';
import { Guesses } from './login/guesses.ts';
import { readSession } from './login/session-reader.ts';
import { RefusedAtDoor, RefusedByApi } from './refusals.ts';

const unknown = (why: string) => new RefusedAtDoor(401, why, { 'www-authenticate': 'Bearer' });

/** Finds out who asks. Undefined where that needs no waiting. */
export type ReadReader = (
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<void> | undefined;

/**
 * Finds out who asks, by token or else by session, before anything else is looked at. A token that is not good
 * is refused everywhere.
 */
export function readReader({ database, plain, now, login }: Service): ReadReader {
  const guesses = new Guesses(plain ? 0 : login.settings.triesPerMinute, now);
  const anonymous = { id: null, superuser: false, plain };

  async function whoIs(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { authorization } = request.headers;
    if (authorization === undefined) {
      const session = await readSession(login, request, reply);
      request.session = session;
      request.reader = session
        ? { id: session.person, superuser: session.superuser, plain }
        : anonymous;
      return;
    }
    const [, token] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
    if (token === undefined) throw unknown('Write the header as Authorization: Bearer TOKEN');
    guesses.refuseMore(request.ip);
    const person = await personOfToken(database, token, now());
    // The original goes on taking the tokens of those who may not sign in any more.
    if (!person || (!plain && !person.maySignIn)) {
      guesses.note(request.ip, token);
      throw unknown('This token is not known or has expired. Sign in again');
    }
    request.reader = { id: person.id, superuser: person.superuser, plain };
  }

  return (request, reply) => {
    const { authorization, cookie } = request.headers;
    if (authorization !== undefined || cookie !== undefined) return whoIs(request, reply);
    request.reader = anonymous;
    return undefined;
  };
}

/** For routes that are about the person who asks. */
export async function signedIn({ reader }: FastifyRequest): Promise<void> {
  if (reader.id === null)
    throw unknown('Sign in first: send the header Authorization: Bearer TOKEN');
}

/** For routes that only superusers may use. */
export async function superuser(request: FastifyRequest): Promise<void> {
  await signedIn(request);
  if (!request.reader.superuser) {
    throw new RefusedAtDoor(403, 'This action is limited to superusers only');
  }
}

/** What people follow is told to themselves and to superusers, by `subscriber_id`. The original tells everybody. */
export async function ownFollowed(request: FastifyRequest): Promise<void> {
  const { reader, query } = request;
  const { subscriber_id: subscriber } = query as { subscriber_id?: number };
  if (reader.plain || subscriber === undefined) return;
  await signedIn(request);
  if (subscriber !== reader.id && !reader.superuser) {
    throw new RefusedByApi(
      403,
      'What others follow is theirs: subscriber_id can be your own id only',
    );
  }
}

/** The id of somebody who is signed in. */
export function idOf({ reader }: FastifyRequest): number {
  if (reader.id === null)
    throw new RefusedByApi(500, 'The route lets in those who did not sign in');
  return reader.id;
}
