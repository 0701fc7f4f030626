import type { FastifyReply } from 'fastify';

/** Says that an answer also depends on these headers of the request. */
export function addVary(reply: FastifyReply, names: string): void {
  const before = reply.getHeader('vary');
  if (before === undefined) reply.header('vary', names);
  else if (!String(before).includes(names)) reply.header('vary', `${String(before)}, ${names}`);
}
