import type { Fault, FrameworkError, InvalidBody } from '@storyboard/contract/refusal';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { STATUS_CODES } from 'node:http';
import { StoreBusy } from '../tracker/refused.ts';

/** Something asked for that is not given: its status, and what the person can do. */
export abstract class Refusal extends Error {
  readonly statusCode: number;

  constructor(statusCode: number, message: string) {
    super(message);
    this.statusCode = statusCode;
  }

  /** Some refusals say more in headers. */
  readonly headers: Readonly<Record<string, string>> = {};
  /** Whether the body holds a row, which the schema of the route lays out. */
  readonly holdsRow: boolean = false;

  abstract body(accept: string | undefined): Fault | InvalidBody | FrameworkError;
}

/** From the API's own checks. */
export class RefusedByApi extends Refusal {
  body(): Fault {
    const faultcode = this.statusCode < 500 ? 'Client' : 'Server';
    return { faultcode, faultstring: this.message, debuginfo: null };
  }
}

/** It may be done a while later. */
class Later extends RefusedByApi {
  override readonly headers = { 'retry-after': '30' };

  constructor(message: string) {
    super(503, message);
  }
}

/** Of a body that is not as its schema wants it. */
export class RefusedBody extends Refusal {
  readonly field: string;

  constructor(message: string, field: string) {
    super(400, message);
    this.field = field;
  }

  body(): InvalidBody {
    return { message: this.message, field: this.field };
  }
}

/** From what stands before the API: who may come in, which addresses and methods there are. */
export class RefusedAtDoor extends Refusal {
  override readonly headers: Readonly<Record<string, string>>;

  constructor(statusCode: number, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(statusCode, message);
    this.headers = headers;
  }

  body(accept = '*/*'): FrameworkError {
    const title = STATUS_CODES[this.statusCode] ?? 'Error';
    if (/\*\/\*|text\//.test(accept)) {
      return { message: inHtml(this.message), code: `${this.statusCode} ${title}`, title };
    }
    return { code: this.statusCode, title, description: this.message };
  }
}

/** The message may hold what was asked, and browsers may show it as HTML. */
const inHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export const notFound = (kind: string, id: number | string) =>
  new RefusedByApi(404, `${kind} ${id} not found`);

/** The row, which must be there. */
export function found<Row>(row: Row | undefined, kind: string, id: number | string): Row {
  if (row === undefined) throw notFound(kind, id);
  return row;
}

/** Answers an error in the shape that the original has for it; of what is a fault of ours nothing is told. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const refusal = refusalFor(error);
  if (refusal.statusCode >= 500) request.server.faults.fault(request, error);
  if (!refusal.holdsRow) reply.serializer(JSON.stringify);
  return reply
    .code(refusal.statusCode)
    .headers(refusal.headers)
    .type('application/json; charset=utf-8')
    .send(refusal.body(request.headers.accept));
}

/** What is wrong with a request before any route has seen it. */
const inOurWords: Readonly<Record<string, string>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'The body is no JSON, or it names __proto__ or a prototype',
  FST_ERR_CTP_BODY_TOO_LARGE: 'The body is longer than is taken: 1 MB',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'Send the body as JSON, with Content-Type: application/json',
  FST_ERR_BAD_URL: 'The address is not well written: after % stand two hexadecimal digits of UTF-8',
};

function refusalFor(error: FastifyError): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof StoreBusy) return new Later(error.message);
  const { statusCode = 500, code } = error;
  const told = inOurWords[code];
  if (told) return new RefusedByApi(statusCode, told);
  if (statusCode >= 400 && statusCode < 500) return new RefusedByApi(statusCode, error.message);
  return new RefusedByApi(500, 'Something went wrong here. The log of the service says what');
}

/** What a call cannot do without, wherever it may stand. */
export function argument<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined) throw new RefusedByApi(400, `Missing argument: "${name}"`);
  return value;
}
