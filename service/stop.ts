import type { FastifyInstance } from 'fastify';
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';

declare module 'fastify' {
  interface FastifyInstance {
    /** What must end before the app begins to close: work that makes requests of its own. */
    readonly underway: Set<Promise<unknown>>;
  }
}

/** Milliseconds that requests under way have to end. */
const PATIENCE = 10_000;

/** Lets the app end what is under way when it closes, and no more. Before its routes are added. */
export function endWell(app: FastifyInstance): void {
  const { server } = app;
  /** Open connections, each with the answer that it was last asked for. */
  const latest = new Map<Socket, ServerResponse | undefined>();
  server.on('connection', (socket: Socket) => {
    latest.set(socket, undefined);
    socket.once('close', () => latest.delete(socket));
  });
  app.decorate('underway', new Set<Promise<unknown>>());
  app.addHook('onRequest', ({ raw: { socket } }, reply, done) => {
    // Batches make requests of their own, without a connection.
    if (latest.has(socket)) latest.set(socket, reply.raw);
    done();
  });
  app.addHook('preClose', (done) => {
    for (const [socket, answer] of latest) {
      // Browsers open connections ahead on which nothing is asked: nobody waits for those.
      if (!answer || answer.closed) socket.destroy();
      else {
        if (!answer.headersSent) answer.setHeader('connection', 'close');
        answer.once('close', () => socket.destroy());
      }
    }
    done();
  });
}

/** Finishes the requests under way, takes no others, and closes. */
export async function stop(app: FastifyInstance): Promise<void> {
  // What came in during this turn begins when it is over.
  await setImmediate();
  while (app.underway.size > 0) await Promise.allSettled(app.underway);
  const force = setTimeout(() => {
    app.server.closeAllConnections();
  }, PATIENCE);
  await app.close();
  clearTimeout(force);
}
