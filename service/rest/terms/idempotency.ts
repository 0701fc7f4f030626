import type { FastifyReply, FastifyRequest } from 'fastify';
import { hash } from 'node:crypto';
import type { Terms } from '../../tracker/record/terms.ts';
import { RefusedByApi } from '../refusals.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Why answers of the route are given once, where no store may keep them. */
    toldOnce?: string;
  }
}

const LONGEST = 255;

/** Under which key a write is made once, where its request names one and says who asks. */
export function onceByKey(request: FastifyRequest, reply: FastifyReply): Terms['once'] {
  const key = request.headers['idempotency-key'];
  if (key === undefined || request.reader.id === null) return undefined;
  const { toldOnce } = request.routeOptions.config;
  if (toldOnce !== undefined) throw new RefusedByApi(400, toldOnce);
  if (typeof key !== 'string' || key === '' || key.length > LONGEST) {
    throw new RefusedByApi(400, `An Idempotency-Key has 1 to ${LONGEST} characters`);
  }
  return {
    key: hash('sha256', key, 'base64url'),
    request: () => fingerprint(request),
    repeated: () => void reply.header('idempotency-replayed', 'true'),
  };
}

const fingerprint = ({ method, url, body }: FastifyRequest) =>
  hash('sha256', JSON.stringify([method, url, body ?? null]), 'base64url');
