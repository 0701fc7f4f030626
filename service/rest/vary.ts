import type { FastifyReply } from 'fastify';

/** Says that an answer also depends on these headers of the request. */
export function addVary(reply: FastifyReply, names: string): void {
  const before = reply.getHeader('vary');
  reply.header('vary', typeof before === 'string' && before !== '' ? `${before}, ${names}` : names);
}
