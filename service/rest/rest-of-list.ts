import type { FastifyReply, onSendHookHandler } from 'fastify';
import { Readable } from 'node:stream';

type Slices = AsyncIterable<object[]>;

declare module 'fastify' {
  interface FastifyReply {
    /** What follows the rows of the answer, slice by slice, where the list is long. */
    rest: Slices | undefined;
  }
}

/** An `onSend` hook, before all others: a long list goes out as it is read, no faster than it is taken. */
export const sendRest: onSendHookHandler = (_request, reply, payload, done) => {
  const { rest } = reply;
  if (rest && typeof payload === 'string')
    done(null, Readable.from(textOf(payload, rest, reply), { objectMode: false }));
  else done(null, payload);
};

/** One JSON list of the first rows, which are text already, and of all that follow. */
async function* textOf(first: string, rest: Slices, reply: FastifyReply) {
  let empty = first === '[]';
  yield first.slice(0, -1);
  for await (const rows of rest) {
    if (rows.length === 0) continue;
    const more = (reply.serialize(rows) as string).slice(1, -1);
    yield empty ? more : `,${more}`;
    empty = false;
  }
  yield ']';
}
