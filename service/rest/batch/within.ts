import { AsyncLocalStorage } from 'node:async_hooks';
import type { onRequestHookHandler } from 'fastify';
import type { Reader } from '../../tracker/reader.ts';
import type { ReadReader } from '../reader.ts';
import { RefusedByApi } from '../refusals.ts';

const batches = new AsyncLocalStorage<Reader>();

/** Runs the requests of a batch, of which it is known already who asks. */
export const withinBatch = <Result>(reader: Reader, run: () => Promise<Result>): Promise<Result> =>
  batches.run(reader, run);

export const isInBatch = (): boolean => batches.getStore() !== undefined;

/** A batch writes to the tracker: who comes in, and from where, is looked at where they do. */
const APART = /^\/api\/v1\/(batch|login|openid)(\/|$)/;

/** An `onRequest` hook: finds out who asks, of a batch once. */
export const onceInBatch =
  (readReader: ReadReader): onRequestHookHandler =>
  (request, reply, done) => {
    const reader = batches.getStore();
    if (reader) {
      if (APART.test(request.routeOptions.url ?? '')) {
        throw new RefusedByApi(400, 'A batch holds neither batches nor sign-ins');
      }
      request.reader = reader;
    }
    const reading = reader ? undefined : readReader(request, reply);
    if (!reading) done();
    else {
      reading.then(() => {
        done();
      }, done);
    }
  };
