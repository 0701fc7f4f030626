import rateLimit from '@fastify/rate-limit';
import type { FastifyContextConfig } from 'fastify';
import type { Login } from '../../login/login.ts';
import type { Api } from '../api.ts';
import { RefusedAtDoor } from '../refusals.ts';

const MINUTE = 60_000;

/** Lets routes say how often one address may ask. The original has no such limit. */
export async function limitTries(api: Api, { plain }: Login): Promise<void> {
  if (plain) return;
  await api.register(rateLimit, {
    global: false,
    addHeaders: {
      'x-ratelimit-limit': false,
      'x-ratelimit-remaining': false,
      'x-ratelimit-reset': false,
    },
    addHeadersOnExceeding: {
      'x-ratelimit-limit': false,
      'x-ratelimit-remaining': false,
      'x-ratelimit-reset': false,
    },
    errorResponseBuilder: (_request, { ttl }) =>
      new RefusedAtDoor(429, `Too many tries. Wait ${Math.ceil(ttl / 1000)} seconds`),
  });
}

/** For routes that somebody might try secrets at. */
export const fewTries = ({
  plain,
  settings: { triesPerMinute },
}: Login): { config: FastifyContextConfig } => ({
  config:
    plain || triesPerMinute === 0 ? {} : { rateLimit: { max: triesPerMinute, timeWindow: MINUTE } },
});
