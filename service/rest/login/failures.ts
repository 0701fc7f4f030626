import type { FastifyReply } from 'fastify';
import { placeOf } from '../refusals.ts';

/** Nobody was signed in: the log has why, and not who it would have been. */
export const logFailure = (reply: FastifyReply, error: Error): void => {
  reply.log.warn({ err: error, ...placeOf(reply.request) }, 'A sign-in failed');
};
