import type { ChangeNotice } from '@storyboard/contract/changes';
import assert from 'node:assert/strict';
import { openDatabase } from '../../database/open.ts';
import type { Store } from '../../tracker/record.ts';
import { NOW, type Options, startInstance } from '../instance.ts';
import { aClock, listenTo } from './listener.ts';
import type { Lifetime } from '../temp-store.ts';
import { aWorld, tokens } from '../world.ts';

/** Milliseconds between two heartbeats. */
export const BEAT = 15_000;

export type Who = keyof typeof tokens | 'anonymous';
export const EVERYBODY = ['anonymous', 'superuser', 'permitted', 'member', 'stranger'] as const;

export type Stream = Awaited<ReturnType<typeof listenTo>>;
type Follow = (who: Who, since?: string) => Promise<Stream>;

/** A service on the world, reached over the network, and those who follow what changes there. */
export async function followed(context: Lifetime, options: Options = {}) {
  const clock = aClock();
  const instance = await startInstance(context, {
    chunks: aWorld(),
    every: clock.every,
    ...options,
  });
  const url = `${await instance.listen()}/v1/changes`;
  const follow: Follow = (who, since) =>
    listenTo(context, url, {
      ...(who !== 'anonymous' && { authorization: `Bearer ${tokens[who]}` }),
      ...(since !== undefined && { 'last-event-id': since }),
    });
  return {
    ...instance,
    url,
    clock,
    follow,
    everybody: () => everybody(follow),
    fromAside: (work: (store: Store) => Promise<unknown>) => fromAside(instance.file, work),
    heardBy: (streams: ReadonlyMap<Who, Stream>, work: Write) =>
      heardBy(streams, work, () => {
        clock.pass(BEAT);
      }),
  };
}

/** Everybody, each having heard all so far. */
async function everybody(follow: Follow): Promise<Map<Who, Stream>> {
  const streams = new Map<Who, Stream>();
  for (const who of EVERYBODY) {
    const stream = await follow(who);
    assert.deepEqual(await stream.untilBeat(), []);
    streams.set(who, stream);
  }
  return streams;
}

type Write = () => Promise<{ status: number; body?: unknown }>;

/** What each of them hears of what `work` does. */
async function heardBy(streams: ReadonlyMap<Who, Stream>, work: Write, beat: () => void) {
  const { status, body } = await work();
  assert.ok(status < 300, JSON.stringify(body));
  beat();
  const heard: Partial<Record<Who, (ChangeNotice | string)[]>> = {};
  for (const [who, stream] of streams) heard[who] = await stream.untilBeat();
  return heard;
}

/** Works on the store as another process has it. */
async function fromAside(file: string, work: (store: Store) => Promise<unknown>): Promise<void> {
  const database = await openDatabase(file);
  await work({ database, now: () => new Date(NOW) });
  await database.destroy();
}
