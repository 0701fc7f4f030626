import type { FastifyInstance } from 'fastify';
import type { ServerResponse } from 'node:http';

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
  let closing = false;
  let asked = 0;
  // Browsers open connections ahead on which nothing is asked: nobody waits for those.
  const endConnections = () => {
    if (closing && asked === 0) server.closeAllConnections();
  };
  server.on('request', (_request, response: ServerResponse) => {
    asked += 1;
    response.once('close', () => {
      asked -= 1;
      endConnections();
    });
  });
  app.decorate('underway', new Set<Promise<unknown>>());
  app.addHook('preClose', (done) => {
    closing = true;
    endConnections();
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
