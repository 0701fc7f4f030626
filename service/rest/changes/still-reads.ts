import type { FastifyRequest } from 'fastify';
import { personOfToken } from '../../tracker/people/tokens.ts';
import type { Service } from '../api.ts';

/**
 * Whether who asked is still signed in as they were then. The door itself is not asked: it notes visits, and
 * gives new cookies.
 */
export async function stillReads(
  { database, login, now }: Service,
  { headers, reader, session }: FastifyRequest,
): Promise<boolean> {
  if (session) return login.sessions.goesOn(session.id);
  const [, token] = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '') ?? [];
  if (token === undefined) return true;
  const person = await personOfToken(database, token, now());
  return person?.id === reader.id && person.maySignIn;
}
