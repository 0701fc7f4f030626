import {
  type FastifyReply,
  type FastifyRequest,
  type FastifyServerOptions,
  LogController,
} from 'fastify';
import { pino } from 'pino';

/** Where lines of the log go. */
export interface LogTarget {
  write(line: string): void;
}

type LogOptions = Pick<FastifyServerOptions, 'logController' | 'childLoggerFactory'>;

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
 * method and the pattern of its route, never by its address, its headers or its body. Nothing is told of a request
 * that goes well, so Fastify has no log to keep of it: all share this one.
 */
export function logTo(target: LogTarget | undefined): LogOptions {
  if (!target) return {};
  const log = pino(
    {
      level: 'warn',
      serializers: {
        err: (error: unknown) => told(error),
        req: ({ method, routeOptions }: FastifyRequest) => ({ method, route: routeOptions.url }),
        res: ({ statusCode }: FastifyReply) => ({ statusCode }),
      },
    },
    target,
  );
  return {
    logController: new LogController({ disableRequestLogging: true }),
    childLoggerFactory: () => log,
  };
}
