import type { FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import { eachLaidOut } from '../../tracker/query/slices.ts';
import type { Versions } from './versions.ts';

/**
 * Where rows have versions: gives an answer that is a row its tag, and rows their versions where `versions=true`
 * asks for them.
 */
export function tagRows(route: RouteOptions): void {
  const { versions } = route.config ?? {};
  if (!versions) return;
  route.preSerialization = (request, reply, payload, done) => {
    done(null, tagged(versions, request, reply, payload));
  };
}

function tagged(
  versions: Versions,
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): unknown {
  if (reply.statusCode !== 200 || !isObject(payload)) return payload;
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
