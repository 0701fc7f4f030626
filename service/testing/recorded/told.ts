import type { Database } from '../../database/open.ts';
import type { Instance } from '../instance.ts';
import { listenersOf } from './listeners.ts';
import type { Exchange } from './exchanges.ts';

export type Row = Readonly<Record<string, unknown>>;

/** A write that was played, and what it told. */
export interface Played {
  /** Its method and address, as the description of the API has it. */
  readonly verb: string;
  readonly exchange: Exchange;
  readonly status: number;
  /** The answer's id, where it has one. */
  readonly id: unknown;
  readonly events: Row[];
  /** Of each event, by its place: who must hear of it. */
  readonly listeners: number[][];
  readonly notices: Row[];
}

const FIELDS = ['event_type', 'author_id', 'story_id', 'worklist_id', 'board_id', 'comment_id'];

/** An event field by field, but for its own number: what the original counts past failed writes. */
export function fieldsOf(event: Row): Row {
  const { event_info: info, created_at } = event;
  return {
    ...Object.fromEntries(FIELDS.map((name) => [name, event[name] ?? null])),
    created_at: String(created_at).slice(0, 19),
    event_info: typeof info === 'string' ? (JSON.parse(info) as unknown) : (info ?? null),
  };
}

/** Plays one exchange, and says what came of it. */
export async function play(
  { app, database }: Pick<Instance, 'app' | 'database'>,
  exchange: Exchange,
  verb: string,
): Promise<Played> {
  const { method, path, headers, body, body_raw } = exchange.request;
  const payload = body_raw ?? (body === undefined ? undefined : JSON.stringify(body));
  const [events, notices] = [
    await newest(database, 'events'),
    await newest(database, 'subscription_events'),
  ];
  const answer = await app.inject({
    method,
    url: `/api${path}`,
    headers: { 'content-type': 'application/json', ...headers },
    ...(payload !== undefined && { payload }),
  });
  const told = await after(database, 'events', events);
  return {
    verb,
    exchange,
    status: answer.statusCode,
    id: idIn(answer.body),
    events: told,
    listeners: told.map(await listenersOf(database)),
    notices: await after(database, 'subscription_events', notices),
  };
}

function idIn(body: string): unknown {
  const [, id] = /"id":(\d+)/.exec(body) ?? [];
  return id === undefined ? undefined : Number(id);
}

type Table = 'events' | 'subscription_events';

async function newest(database: Database, table: Table): Promise<number> {
  const [row] = await database
    .selectFrom(table)
    .select('id')
    .orderBy('id', 'desc')
    .limit(1)
    .execute();
  return row?.id ?? 0;
}

const after = (database: Database, table: Table, id: number): Promise<Row[]> =>
  database.selectFrom(table).selectAll().where('id', '>', id).orderBy('id').execute();

/** The addresses of the API as a list of patterns, the plainest first. */
export function verbOf(paths: readonly string[]): (exchange: Exchange) => string {
  const patterns = paths
    .map((path) => ({ path, steps: path.match(/\{/g)?.length ?? 0 }))
    .sort((a, b) => a.steps - b.steps)
    .map(({ path }) => ({
      path,
      pattern: new RegExp(`^/v1${path.replaceAll(/\{\w+\}/g, '[^/]+')}/?$`),
    }));
  return ({ request: { method, path } }) => {
    const [bare = ''] = path.split('?');
    const known = patterns.find(({ pattern }) => pattern.test(bare));
    return `${method} ${known?.path ?? bare}`;
  };
}
