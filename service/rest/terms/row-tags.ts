import type { FastifyReply, FastifyRequest, preSerializationHookHandler } from 'fastify';
import { eachLaidOut } from '../../tracker/query/slices.ts';
import type { Versions } from './versions.ts';

/**
 * A `preSerialization` hook: gives an answer that is a row its tag, and rows their versions where
 * `versions=true` asks for them.
 */
export const tagRows: preSerializationHookHandler = (request, reply, payload, done) => {
  done(null, tagged(request, reply, payload));
};

function tagged(request: FastifyRequest, reply: FastifyReply, payload: unknown): unknown {
  const { versions } = request.routeOptions.config;
  if (!versions || reply.statusCode !== 200 || !isObject(payload)) return payload;
  const { versions: asked = false } = request.query as { versions?: boolean };
  if (Array.isArray(payload)) {
    const tells = asked && versions.inLists(request.reader);
    return tells ? versionsOf(versions, payload as object[], reply) : payload;
  }
  const version = versions.of(payload);
  if (version !== undefined) reply.header('etag', `"${version}"`);
  return asked ? { ...payload, version } : payload;
}

function versionsOf(versions: Versions, list: object[], reply: FastifyReply): object[] {
  const tell = (rows: object[]) => rows.map((row) => ({ ...row, version: versions.of(row) }));
  if (reply.rest) reply.rest = eachLaidOut(reply.rest, tell);
  return tell(list);
}

const isObject = (payload: unknown): payload is object =>
  typeof payload === 'object' && payload !== null;
