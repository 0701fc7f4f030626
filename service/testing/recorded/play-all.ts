import type { Description } from '../../rest/openapi/types.ts';
import { chunksOf } from '../dump.ts';
import { startInstance } from '../instance.ts';
import type { Lifetime } from '../temp-store.ts';
import { join } from 'node:path';
import { areas, exchangesOf, shared } from './exchanges.ts';
import { fieldsOf, play, type Played, type Row, verbOf } from './told.ts';

export interface Area {
  readonly area: string;
  /** Events that the recording shows and that were not there before its writes, each once. */
  readonly recorded: readonly Row[];
  readonly played: readonly Played[];
}

const seed = () => chunksOf(join(shared, 'seed.json'));

/** The addresses that the original has as well, those of sign-in apart. */
export async function pathsOf(life: Lifetime): Promise<Description['paths']> {
  const { app } = await startInstance(life);
  const { paths } = (await app.inject('/api/v1/openapi.json')).json<Description>();
  const ours = /^\/(login|batch|changes|sync|openid)\b/;
  return Object.fromEntries(Object.entries(paths).filter(([path]) => !ours.test(path)));
}

/** Plays all writes of all areas, each area from the seed, and gathers what they tell. */
export async function playAll(life: Lifetime, paths: readonly string[]): Promise<Area[]> {
  const instance = await startInstance(life, { plain: true });
  const verb = verbOf(paths);
  const all: Area[] = [];
  for (const area of areas()) {
    await instance.replace(seed());
    const exchanges = exchangesOf(area);
    const played: Played[] = [];
    for (const exchange of exchanges) {
      if (!/^(POST|PUT|DELETE)$/.test(exchange.request.method)) continue;
      if (exchange.request.path.includes('/openid/')) continue;
      played.push(await play(instance, exchange, verb(exchange)));
    }
    const bodies = exchanges.map(({ response }) => response.body);
    all.push({ area, played, recorded: eventsIn(bodies, burntIds(played)) });
  }
  return all;
}

/** Ids of tasks that the original counted on where a write failed, and what they are here. */
const burntIds = (played: readonly Played[]): ReadonlyMap<unknown, unknown> =>
  new Map(
    played
      .filter(({ verb }) => /^POST .*tasks$/.test(verb))
      .map(({ exchange, id }) => [(exchange.response.body as Row | null)?.['id'], id]),
  );

function eventsIn(bodies: readonly unknown[], ids: ReadonlyMap<unknown, unknown>): Row[] {
  const old = new Set(
    seed()
      .find(({ table }) => table === 'events')
      ?.rows.map((row) => (row as Row)['id']),
  );
  const found = new Map<unknown, Row>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (!('event_type' in value)) {
      Object.values(value).forEach(walk);
      return;
    }
    const event = value as Row;
    if ('subscriber_id' in event || old.has(event['id'])) return;
    found.set(event['id'], withIds(fieldsOf(event), ids));
  };
  walk(bodies);
  return [...found].sort(([a], [b]) => Number(a) - Number(b)).map(([, event]) => event);
}

function withIds(event: Row, ids: ReadonlyMap<unknown, unknown>): Row {
  const info = event['event_info'] as Row | null;
  if (info?.['task_id'] === undefined) return event;
  return {
    ...event,
    event_info: { ...info, task_id: ids.get(info['task_id']) ?? info['task_id'] },
  };
}
