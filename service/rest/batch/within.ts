import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Reader } from '../../tracker/reader.ts';

const batches = new AsyncLocalStorage<Reader>();

/** Runs the requests of a batch, of which it is known already who asks. */
export const withinBatch = <Result>(reader: Reader, run: () => Promise<Result>): Promise<Result> =>
  batches.run(reader, run);

export const isWithinBatch = (): boolean => batches.getStore() !== undefined;

/** Finds out who asks, of a batch once. */
export const onceInBatch =
  (readReader: (request: FastifyRequest, reply: FastifyReply) => Promise<void>) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const reader = batches.getStore();
    if (reader) request.reader = reader;
    else await readReader(request, reply);
  };
