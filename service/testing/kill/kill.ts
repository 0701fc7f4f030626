import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { seeded } from '../../demo/random.ts';
import { importTables } from '../../database/import/import-tables.ts';
import { openDatabase } from '../../database/open.ts';
import { start } from '../run.ts';
import { aDumpWithWriters } from '../writers.ts';
import { checkStore } from './store-check.ts';
import { type Answer, type Write, Writer } from './writes.ts';

/** What happened in one round. */
export interface Round {
  /** Milliseconds from the start of the process to its first answer. */
  readonly started: number;
  readonly acknowledged: number;
  /** Writes that were on their way when the service was killed. */
  readonly cut: number;
}

export interface Plan {
  readonly rounds: number;
  readonly seed: number;
  /** Told after each round. */
  readonly told?: (round: Round) => void;
}

const WRITERS = 4;
/** Writes that are acknowledged before the service is killed, at most. */
const MOST = 40;

interface Hand {
  readonly writer: Writer;
  /** The write that got no answer. */
  cut?: Write | undefined;
}

/**
 * Kills a service again and again in the midst of writes. Throws where something that was acknowledged is not
 * in the store, the store is not whole, or a write that is sent again after the kill is made twice.
 */
export async function killInTheMidst(store: string, { rounds, seed, told }: Plan): Promise<void> {
  await fill(store);
  const random = seeded(seed);
  const hands: Hand[] = Array.from({ length: WRITERS }, (_, index) => ({
    writer: new Writer(`writer ${index}`, seed, index),
  }));
  for (let round = 0; round < rounds; round += 1) {
    const service = await startService(store);
    await sendAgain(service.address, hands);
    const acknowledged = await writeUntilKilled(service, hands, random.int(1, MOST));
    await checkStore(store, certain(hands));
    const cut = hands.filter((hand) => hand.cut).length;
    told?.({ started: service.started, acknowledged, cut });
  }
  const service = await startService(store);
  await sendAgain(service.address, hands);
  await killed(service.child);
  await checkStore(store, certain(hands));
}

/** What must be in the store: rows that a write was about to change may be either way. */
const certain = (hands: readonly Hand[]) =>
  hands.flatMap(({ writer, cut }) =>
    writer.rows.filter(({ table, id }) => table !== cut?.row?.table || id !== cut.row.id),
  );

async function fill(store: string): Promise<void> {
  const database = await openDatabase(store);
  await importTables(database, aDumpWithWriters());
  await database.destroy();
}

interface Service {
  readonly child: ChildProcess;
  readonly address: string;
  readonly started: number;
}

async function startService(store: string): Promise<Service> {
  const before = performance.now();
  const child = start('main.ts', '--no-demo', '--port', '0', '--database', store);
  const [line] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
  const [address] = /http:\/\/\S+/.exec(line) ?? [];
  assert.ok(address, line);
  const answer = await fetch(`${address}/api/v1/stories?limit=1`);
  assert.equal(answer.status, 200);
  await answer.text();
  return { child, address, started: performance.now() - before };
}

async function killed(child: ChildProcess): Promise<void> {
  const ended = once(child, 'close');
  child.kill('SIGKILL');
  await ended;
}

/** All write at once until so many writes are acknowledged; how many were by the end. */
async function writeUntilKilled(
  { child, address }: Service,
  hands: readonly Hand[],
  enough: number,
): Promise<number> {
  let acknowledged = 0;
  let end: Promise<void> | undefined;
  await Promise.all(
    hands.map(async (hand) => {
      while (!hand.cut) {
        const write = hand.writer.next();
        const answer = await send(address, write);
        if (!answer) {
          hand.cut = write;
          continue;
        }
        hand.writer.took(write, answer);
        acknowledged += 1;
        if (acknowledged === enough) end = killed(child);
      }
    }),
  );
  await end;
  return acknowledged;
}

/** What got no answer is sent again under its key: whether it was made before or is made now, it is made once. */
async function sendAgain(address: string, hands: readonly Hand[]): Promise<void> {
  for (const hand of hands) {
    if (!hand.cut) continue;
    const answer = await send(address, hand.cut);
    assert.ok(answer, 'the service answers again');
    hand.writer.took(hand.cut, answer);
    hand.cut = undefined;
  }
}

/** The answer to a write, undefined where the service was gone before it. */
async function send(address: string, write: Write): Promise<Answer | undefined> {
  const sent = await request(address, write);
  if (!sent) return undefined;
  const { status, body } = sent;
  assert.ok(status < 300, `${write.method} ${write.path}: ${status} ${body}`);
  const answer = (body === '' ? {} : JSON.parse(body)) as Answer;
  for (const { status: each, body: part } of answer.answers ?? []) {
    assert.ok(each < 300, `${write.path}: ${each} ${JSON.stringify(part)}`);
  }
  return answer;
}

async function request(address: string, { method, path, body, key }: Write) {
  const headers: Record<string, string> = { authorization: 'Bearer ada' };
  if (path !== '/batch') headers['idempotency-key'] = key;
  if (body !== undefined) headers['content-type'] = 'application/json';
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  try {
    const answer = await fetch(`${address}/api/v1${path}`, { method, headers, ...sent });
    return { status: answer.status, body: await answer.text() };
  } catch (error) {
    // Whatever fetch says of a connection that broke.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
