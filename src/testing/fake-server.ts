import type { Provider } from '@angular/core';
import type { Capability } from '@storyboard/contract/system-info';
import { Clock } from '../app/api/clock';
import { ORIGIN, SETTINGS, type Settings } from '../app/api/settings';
import { FETCH } from '../app/api/wire';
import { FakeClock } from './fake-clock';

const BASE = 'https://tracker.test/api/v1';

export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON; text that is none is sent as it is. */
  readonly body: unknown;
}

/** What was asked beside the address. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  /** JSON as it was before it was sent, forms as text. */
  readonly body?: unknown;
  readonly authorization?: string | undefined;
  /** What If-Match says, without its quotes. */
  readonly version?: string | undefined;
}

type Route = (params: URLSearchParams, asked: Asked) => Reply;

interface Row {
  readonly id: number;
}

/** A StoryBoard server in memory: routes to answers, and what was asked. It fakes the network only. */
export class FakeServer {
  /** What was asked, in order: `/stories?limit=60`, `POST /stories/5/comments`. */
  readonly requests: string[] = [];
  /** The same with what was sent. */
  readonly asked: Asked[] = [];
  /** What was cancelled before it was answered. */
  readonly cancelled: string[] = [];
  private readonly routes = new Map<string, Route>();
  private readonly held: (() => void)[] = [];
  private holding = false;
  private plugged = true;

  /** Answers a path, whatever its parameters; other methods than GET stand before it: `POST /stories`. */
  answer(path: string, body: unknown): this {
    return this.route(path, () => ({ body }));
  }

  refuse(path: string, status: number, body: unknown, headers: Reply['headers'] = {}): this {
    return this.route(path, () => ({ status, body, headers }));
  }

  /** Answers with the rows that limit, offset and marker ask for, as lists of the original do. */
  list(path: string, rows: readonly Row[]): this {
    return this.route(path, (params) => pageOf(rows, params));
  }

  /** The same without X-Total and other headers, as searches and tags of the original. */
  bareList(path: string, rows: readonly Row[]): this {
    return this.route(path, (params) => ({ body: pageOf(rows, params).body }));
  }

  route(path: string, route: Route): this {
    this.routes.set(path, route);
    return this;
  }

  /** From now on nothing is answered until `release()`. */
  hold(): void {
    this.holding = true;
  }

  /** Answers what waits longest. */
  releaseNext(): void {
    this.held.shift()?.();
  }

  release(): void {
    this.holding = false;
    for (const go of this.held.splice(0)) go();
  }

  /** The network is gone. */
  unplug(): void {
    this.plugged = false;
  }

  plug(): void {
    this.plugged = true;
  }

  /** How many requests went to a path. */
  count(path: string): number {
    return this.requests.filter((address) => pathOf(address) === path).length;
  }

  /** What TestBed needs; capabilities undefined: config.json does not say, the client asks. */
  providers(capabilities?: readonly Capability[], origin = new URL(BASE).origin): Provider[] {
    const settings: Settings = { apiBase: BASE, ...(capabilities && { capabilities }) };
    return [
      { provide: SETTINGS, useValue: settings },
      { provide: ORIGIN, useValue: origin },
      { provide: FETCH, useValue: this.fetch },
      FakeClock,
      { provide: Clock, useExisting: FakeClock },
    ];
  }

  private readonly fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
    const { method = 'GET' } = init ?? {};
    const path = new Request(input).url.slice(BASE.length);
    const address = method === 'GET' ? path : `${method} ${path}`;
    const asked = { method, path, ...sentIn(init) };
    this.requests.push(address);
    this.asked.push(asked);
    const { signal } = init ?? {};
    signal?.addEventListener('abort', () => this.cancelled.push(address));
    if (this.holding) await this.released(signal);
    else await Promise.resolve();
    signal?.throwIfAborted();
    if (!this.plugged) throw new TypeError('Failed to fetch');
    return responseOf(this.replyTo(address, asked));
  };

  private released(signal: AbortSignal | null | undefined): Promise<void> {
    return new Promise((resolve) => {
      this.held.push(resolve);
      signal?.addEventListener('abort', () => {
        resolve();
      });
    });
  }

  private replyTo(address: string, asked: Asked): Reply {
    const route = this.routes.get(pathOf(address));
    if (route) return route(new URL(asked.path, 'https://tracker.test').searchParams, asked);
    return { status: 404, body: { faultstring: `Nothing is at ${address}` } };
  }
}

const pathOf = (address: string) => address.replace(/\?.*/, '');

function sentIn({ body, headers }: RequestInit = {}): Omit<Asked, 'method' | 'path'> {
  const authorization = new Headers(headers).get('authorization');
  const [, version] = /^"(.*)"$/.exec(new Headers(headers).get('if-match') ?? '') ?? [];
  return {
    ...(body instanceof URLSearchParams && { body: body.toString() }),
    ...(typeof body === 'string' && { body: JSON.parse(body) as unknown }),
    ...(authorization && { authorization }),
    ...(version && { version }),
  };
}

function responseOf({ status = 200, headers = {}, body }: Reply): Response {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  // A real body is read in the browser's own time; tests want it in theirs.
  return Object.assign(new Response(null, { status, headers }), {
    text: () => Promise.resolve(text),
  });
}

function pageOf(rows: readonly Row[], params: URLSearchParams): Reply {
  const [limit, offset, marker] = ['limit', 'offset', 'marker'].map((name) => params.get(name));
  const behind = rows.findIndex((row) => `${row.id}` === marker) + 1;
  const start = offset ? Number(offset) : behind;
  const end = limit ? start + Number(limit) : rows.length;
  const headers: Record<string, string> = { 'x-total': `${rows.length}` };
  if (limit) headers['x-limit'] = limit;
  if (marker && behind > 0) headers['x-marker'] = marker;
  return { body: rows.slice(start, end), headers };
}
