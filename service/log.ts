import type { FastifyServerOptions } from 'fastify';

/** Where lines of the log go. */
export interface LogTarget {
  write(line: string): void;
}

/** An address in a text may carry what was searched for, or a secret. */
const withoutQueries = (text: string | undefined) => text?.replaceAll(/\?\S+/g, '?…');

/** What went wrong, and why: of errors the words and where they come from, nothing that they carry. */
function told(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error) || depth > 3) return undefined;
  return {
    type: error.name,
    message: withoutQueries(error.message),
    stack: withoutQueries(error.stack),
    cause: told(error.cause, depth + 1),
  };
}

/**
 * The log of the service: faults and sign-ins that failed, one JSON object to a line. A request is told by its
 * method and the pattern of its route, never by its address, its headers or its body.
 */
export function logTo(target: LogTarget | undefined): Pick<FastifyServerOptions, 'logger'> {
  if (!target) return {};
  return {
    logger: {
      level: 'warn',
      stream: target,
      serializers: {
        err: (error: Error) => told(error) as { type: string; message: string; stack: string },
        req: ({ method, routeOptions }) => ({ method, route: routeOptions.url }),
        res: ({ statusCode }) => ({ statusCode }),
      },
    },
  };
}
