import type { Fault, FrameworkError, InvalidBody } from '@storyboard/contract/refusal';

export type RefusalKind =
  'unreachable' | 'refused' | 'notFound' | 'unauthorised' | 'forbidden' | 'failed';

/** Why there is no answer: the one shape for the API's three error shapes, a dead network and a wrong answer. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly kind: RefusalKind,
    /** The HTTP status, 0 where there was no answer at all. */
    readonly status: number,
    /** In the server's words where it gave some; a whole sentence. */
    message: string,
    /** The field that was refused, for answers to a body. */
    readonly field?: string,
  ) {
    super(message);
  }
}

export function unreachable(): Refusal {
  return new Refusal('unreachable', 0, 'The server cannot be reached.');
}

const KINDS: Readonly<Record<number, RefusalKind>> = {
  401: 'unauthorised',
  403: 'forbidden',
  404: 'notFound',
  410: 'notFound',
  502: 'unreachable',
  503: 'unreachable',
  504: 'unreachable',
};

/** `body` is the parsed JSON, undefined where the answer was something else (a proxy's page, say). */
export function refusalOf(status: number, body: unknown): Refusal {
  const kind = KINDS[status] ?? (status < 500 && status !== 429 ? 'refused' : 'failed');
  const { message, field } = wordsOf(body);
  return new Refusal(kind, status, message ?? `The server answered with status ${status}.`, field);
}

type ErrorBody = Partial<Fault & InvalidBody & FrameworkError>;

function wordsOf(body: unknown): { message?: string | undefined; field?: string } {
  if (typeof body !== 'object' || body === null) return {};
  const { faultstring, description, title, message, field } = body as ErrorBody;
  // With a title the message is a page of HTML, made for a browser.
  const words = faultstring ?? description ?? title ?? message;
  return { message: words, ...(field && { field }) };
}
