import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyInstance {
    /** What must end before the app begins to close: work that makes requests of its own. */
    readonly underway: Set<Promise<unknown>>;
  }
}

/** Milliseconds that requests under way have to end. */
const PATIENCE = 10_000;

/** Lets the app end what is under way when it closes, and connections with it. Before its routes are added. */
export function endWell(app: FastifyInstance): void {
  let closing = false;
  app.decorate('underway', new Set<Promise<unknown>>());
  app.addHook('preClose', (done) => {
    closing = true;
    // Answers that have begun say nothing of closing: their connections end soon after them.
    app.server.keepAliveTimeout = 1;
    done();
  });
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (closing) reply.header('connection', 'close');
    done(null, payload);
  });
}

/** Finishes the requests under way, takes no others, and closes. */
export async function stop(app: FastifyInstance): Promise<void> {
  while (app.underway.size > 0) await Promise.allSettled(app.underway);
  const force = setTimeout(() => {
    app.server.closeAllConnections();
  }, PATIENCE);
  await app.close();
  clearTimeout(force);
}
