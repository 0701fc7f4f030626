import { type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import { type Logger, pino } from 'pino';

/** Where lines of the log go. */
export interface LogTarget {
  write(line: string): void;
}

declare module 'fastify' {
  interface FastifyInstance {
    readonly faults: FaultLog;
  }
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
 * method and the pattern of its route, never by its address, its headers or its body. Of requests that go well
 * nothing is told, so Fastify gets no logger, of which each request would have one of its own; what it finds wrong
 * with an answer comes here.
 */
export class FaultLog extends LogController {
  readonly #log: Logger | undefined;

  /** Without a target nothing is told. */
  constructor(target: LogTarget | undefined) {
    super();
    this.#log = target && pino({ level: 'warn', serializers: { err: told } }, target);
  }

  fault(request: FastifyRequest, error: Error): void {
    this.#log?.error({ err: error, ...placeOf(request) }, 'A fault');
  }

  /** Nobody was signed in: the log has why, and not who it would have been. */
  failedSignIn(request: FastifyRequest, error: Error): void {
    this.#log?.warn({ err: error, ...placeOf(request) }, 'A sign-in failed');
  }

  override incomingRequest(): void {
    // Goes well so far.
  }

  override requestCompleted(error: Error | null | undefined, request: FastifyRequest): void {
    if (error) this.fault(request, error);
  }

  override defaultErrorLog(error: Error, request: FastifyRequest, reply: FastifyReply): void {
    if (reply.statusCode >= 500) this.fault(request, error);
  }

  override streamError(error: NodeJS.ErrnoException, request: FastifyRequest): void {
    // Whoever asked has gone.
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') this.fault(request, error);
  }

  override writeHeadError(error: Error, request: FastifyRequest): void {
    this.fault(request, error);
  }

  override serializerError(error: Error, request: FastifyRequest): void {
    this.fault(request, error);
  }
}

const placeOf = ({ method, routeOptions }: FastifyRequest) => ({
  method,
  route: routeOptions.url,
});
