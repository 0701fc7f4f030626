import { Batch, BatchAnswers } from '@storyboard/contract/batch';
import type { Route } from '../api.ts';
import { parameters } from '../parameters.ts';
import { signedIn } from '../reader.ts';
import { checkWrites, makeWrites } from './writes.ts';

/** Bytes of a whole batch. Each write is bounded as if it came alone. */
const LARGEST = 8 * 1024 * 1024;

const batch: Route = (api) => {
  api.post(
    '/batch',
    {
      schema: {
        summary: 'Makes many writes, each by itself',
        description:
          'In their order, with one answer each; what fails stops no other. Later writes may refer to earlier answers.',
        querystring: parameters({}),
        body: Batch,
        response: { 200: BatchAnswers },
      },
      bodyLimit: LARGEST,
      config: { toldOnce: 'Give each write of the batch an Idempotency-Key of its own' },
      onRequest: signedIn,
    },
    async ({ reader, body: { writes } }) => {
      checkWrites(writes);
      const making = makeWrites(api, reader, writes);
      api.underway.add(making);
      try {
        return { answers: await making };
      } finally {
        api.underway.delete(making);
      }
    },
  );
};

export const batchRoutes = [batch];
