import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { cursorsOf } from '../../tracker/changes/cursors.ts';
import { type Every, Feed } from '../../tracker/changes/feed.ts';
import { onSignOut } from '../../tracker/people/signed-out.ts';
import type { Route, Service } from '../api.ts';
import { parameters, Text } from '../parameters.ts';
import { EventStream } from './event-stream.ts';
import { Seats } from './seats.ts';
import { stillReads } from './still-reads.ts';

/** Milliseconds between two signs of life, and looks whether the reader is still signed in. */
const HEARTBEAT = 15_000;

const everyInterval: Every = (milliseconds, work) => {
  const timer = setInterval(work, milliseconds).unref();
  return () => {
    clearInterval(timer);
  };
};

/** The text of the stream. */
const Events = Type.Unsafe<EventStream>({ type: 'string', contentMediaType: 'text/event-stream' });

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  // Proxies would wait for more.
  'x-accel-buffering': 'no',
};

/** Who follows at the moment, and how they come and go. */
class Following {
  readonly #service: Service;
  readonly #every: Every;
  readonly #feed: Feed;
  readonly #seats = new Seats();
  readonly #streams = new Map<EventStream, FastifyRequest>();
  readonly #leaveDoor: () => void;

  constructor(service: Service) {
    this.#service = service;
    this.#every = service.every ?? everyInterval;
    this.#feed = new Feed(service.database, this.#every);
    this.#leaveDoor = onSignOut(service.database, (person) => {
      this.#lookAgain(person);
    });
  }

  /** A stream for who asks, from the place that they know on. It ends when they go or are signed out. */
  async open(request: FastifyRequest, since: string | undefined): Promise<EventStream> {
    const { reader } = request;
    const cursors = await cursorsOf(this.#service.database);
    const leave = this.#seats.take(request);
    const stream = new EventStream(reader, cursors);
    this.#streams.set(stream, request);
    const beats = this.#every(HEARTBEAT, () => void this.#beat(stream, request));
    stream.once('close', () => {
      beats();
      leave();
      this.#streams.delete(stream);
      this.#feed.leave(stream);
    });
    // A place that is not known counts as older than all.
    const place = since === undefined ? undefined : (cursors.read(reader, since)?.from ?? -1);
    await this.#feed.join(stream, place);
    stream.beat(this.#feed.place);
    if (stream.destroyed) this.#feed.leave(stream);
    return stream;
  }

  end(): void {
    this.#leaveDoor();
    for (const stream of this.#streams.keys()) stream.finish();
  }

  /** Whoever was signed out hears no more, at once; what other processes end is seen at the next heartbeat. */
  #lookAgain(person: number): void {
    for (const [stream, request] of this.#streams) {
      if (request.reader.id === person) void this.#beat(stream, request);
    }
  }

  async #beat(stream: EventStream, request: FastifyRequest): Promise<void> {
    try {
      if (!(await stillReads(this.#service, request))) {
        stream.finish();
        return;
      }
      await this.#feed.caughtUp();
      stream.beat(this.#feed.place);
    } catch {
      stream.fail();
    }
  }
}

const changes: Route = (api, service) => {
  const following = new Following(service);
  api.addHook('preClose', (done) => {
    following.end();
    done();
  });
  api.get(
    '/changes',
    { schema: { querystring: parameters({ since: Text }), response: { 200: Events } } },
    async (request, reply) => {
      const known = request.headers['last-event-id'];
      const since = typeof known === 'string' && known !== '' ? known : request.query.since;
      return reply.headers(headers).send(await following.open(request, since));
    },
  );
};

export const changeRoutes = [changes];
