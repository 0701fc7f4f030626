import {
  BATCH_MOST,
  type BatchAnswer,
  type BatchMethod,
  type BatchWrite,
} from '@storyboard/contract/batch';
import type { Api } from '../api.ts';
import type { Reader } from '../../tracker/reader.ts';
import { RefusedByApi } from '../refusals.ts';
import { checkReferences, NotAnswered, resolved } from './references.ts';
import { withinBatch } from './within.ts';

const BASE = '/api/v1';
const TAKEN = ['if-match', 'idempotency-key', 'accept', 'content-type'];
const TOLD = ['etag', 'idempotency-replayed', 'allow', 'retry-after', 'x-ignored'];

/** Refuses a batch of which a write is none, before any is made. */
export function checkWrites(writes: readonly BatchWrite[]): void {
  if (writes.length > BATCH_MOST) {
    throw new RefusedByApi(400, `A batch holds at most ${BATCH_MOST} writes, not ${writes.length}`);
  }
  for (const [place, write] of writes.entries()) {
    checkPath(write.path, place);
    headersOf(write.headers, place);
    checkReferences(write, place);
  }
}

function checkPath(path: string, place: number): void {
  const url = path.startsWith('/') ? URL.parse(`http://api${BASE}${path}`) : null;
  // Whoever writes the whole address would be told that nothing is there.
  if (url?.pathname.startsWith(`${BASE}/`) && !url.pathname.startsWith(`${BASE}/api/`)) return;
  throw new RefusedByApi(400, `writes[${place}].path: write it as /stories/5`);
}

/** Who asks is said once, by the batch. */
function headersOf(given: unknown, place: number): Record<string, string> {
  if (given === undefined) return {};
  const entries = typeof given === 'object' && given !== null ? Object.entries(given) : [];
  return Object.fromEntries(
    entries.map(([name, value]: [string, unknown]) => {
      const known = name.toLowerCase();
      if (TAKEN.includes(known) && typeof value === 'string') return [known, value];
      throw new RefusedByApi(
        400,
        `writes[${place}].headers: it takes If-Match and Idempotency-Key, not ${name}`,
      );
    }),
  );
}

/** Makes the writes in their order, each as a request of its own. */
export async function makeWrites(
  api: Api,
  reader: Reader,
  writes: readonly BatchWrite[],
): Promise<BatchAnswer[]> {
  const answers: BatchAnswer[] = [];
  await withinBatch(reader, async () => {
    for (const [place, write] of writes.entries()) {
      answers.push(await answerTo(api, write, { place, answers }));
    }
  });
  return answers;
}

async function answerTo(
  api: Api,
  write: BatchWrite,
  { place, answers }: { place: number; answers: readonly BatchAnswer[] },
): Promise<BatchAnswer> {
  try {
    const { method, path, headers, body } = resolved(write, answers);
    return await made(api, method, path, headersOf(headers, place), body);
  } catch (error) {
    if (!(error instanceof NotAnswered)) throw error;
    return { status: 424, headers: {}, body: new RefusedByApi(424, error.message).body() };
  }
}

async function made(
  api: Api,
  method: BatchMethod,
  path: string,
  headers: Record<string, string>,
  body: unknown,
): Promise<BatchAnswer> {
  const sent = body === undefined ? {} : { payload: JSON.stringify(body) };
  const type = body === undefined ? {} : { 'content-type': 'application/json' };
  const answer = await api.inject({
    method,
    url: `${BASE}${path}`,
    headers: { accept: 'application/json', ...headers, ...type },
    ...sent,
  });
  return {
    status: answer.statusCode,
    headers: Object.fromEntries(
      TOLD.flatMap((name) => {
        const value = answer.headers[name];
        return value === undefined ? [] : [[name, String(value)]];
      }),
    ),
    body: answer.body === '' ? null : answer.json<unknown>(),
  };
}
