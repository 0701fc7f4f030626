import { inject, InjectionToken, Service } from '@angular/core';
import { Clock } from './clock';
import { refusalOf, Refusal, unreachable } from './refusal';
import { SETTINGS } from './settings';

export const FETCH = new InjectionToken<typeof fetch>('fetch', {
  factory: () => (input, init) => fetch(input, init),
});

export interface Answer {
  /** The parsed JSON, as it came. */
  readonly body: unknown;
  /** X-Total; undefined for answers that do not say (tags, and searches of the original). */
  readonly total: number | undefined;
  /** True where a marker was sent whose row is gone: the original answers its first page then, ours that it is gone. */
  readonly markerLost: boolean;
}

/** A refusal with the wait that the server asked for, in milliseconds. */
export class Later extends Refusal {
  constructor(
    refusal: Refusal,
    readonly wait: number,
  ) {
    super(refusal.kind, refusal.status, refusal.message, refusal.field);
  }
}

const TIMEOUT = 30_000;

/** What is asked besides the address. */
export interface Question {
  /** GET where it is not said. */
  readonly method?: 'POST' | 'PUT' | 'DELETE';
  /** Sent as JSON; URLSearchParams as a form. */
  readonly body?: unknown;
  /** The Authorization header. */
  readonly authorization?: string | undefined;
  /** Goes as If-Match. */
  readonly version?: string | undefined;
}

/** One request, one answer or one refusal. No retries, no memory. */
@Service()
export class Wire {
  private readonly base = inject(SETTINGS).apiBase;
  private readonly fetch = inject(FETCH);
  private readonly clock = inject(Clock);

  /** Throws a Refusal; where `signal` ended it, the reason of the signal. */
  async ask(address: string, signal: AbortSignal, question: Question = {}): Promise<Answer> {
    const finished = new AbortController();
    const late = new AbortController();
    const ending = AbortSignal.any([signal, late.signal]);
    void this.clock.sleep(TIMEOUT, finished.signal).then((whole) => {
      if (whole) late.abort();
    });
    try {
      const response = await this.fetch(this.base + address, {
        ...requestOf(question),
        signal: ending,
      });
      return await answerOf(response, address);
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof Refusal) throw error;
      throw late.signal.aborted ? tooLate() : unreachable();
    } finally {
      finished.abort();
    }
  }
}

function requestOf({ method, body, authorization, version }: Question): RequestInit {
  const form = body instanceof URLSearchParams;
  const json = body !== undefined && !form;
  return {
    ...(method && { method }),
    headers: {
      // The original answers forms with 406 to those who take JSON only.
      accept: form ? 'application/json, */*' : 'application/json',
      ...(json && { 'content-type': 'application/json' }),
      ...(authorization && { authorization }),
      ...(version && { 'if-match': `"${version}"` }),
    },
    ...(body !== undefined && { body: form ? body : JSON.stringify(body) }),
  };
}

/** Not "unreachable": the server may be well and the question heavy, so it is not asked again unbidden. */
function tooLate() {
  return new Refusal('failed', 0, `The server did not answer in ${TIMEOUT / 1000} seconds.`);
}

async function answerOf(response: Response, address: string): Promise<Answer> {
  const text = await response.text();
  const body = text === '' && response.ok ? null : parsed(text);
  const marked = /[?&]marker=/.test(address);
  if (marked && response.status === 410) return { body: [], total: undefined, markerLost: true };
  if (!response.ok) throw refused(response, body);
  if (body === undefined)
    throw new Refusal('failed', response.status, 'The answer of the server was not understood.');
  return {
    body,
    total: numberOf(response.headers.get('x-total')),
    markerLost: marked && response.headers.has('x-limit') && !response.headers.has('x-marker'),
  };
}

function refused(response: Response, body: unknown): Refusal {
  const refusal = refusalOf(response.status, body);
  const seconds = numberOf(response.headers.get('retry-after'));
  return seconds === undefined ? refusal : new Later(refusal, seconds * 1000);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function numberOf(header: string | null): number | undefined {
  return header !== null && /^\d+$/.test(header) ? Number(header) : undefined;
}
