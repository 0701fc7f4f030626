import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { type AppOptions, buildApp } from '../app.ts';
import { type Chunk, importTables } from '../database/import/import-tables.ts';
import { type Database, openDatabase } from '../database/open.ts';
import type { Every } from '../tracker/changes/feed.ts';

export type { Chunk } from '../database/import/import-tables.ts';

/** The moment at which the clock of test instances stands. */
export const NOW = '2024-06-01T12:00:00.250Z';

export interface Options {
  /** What the store holds at first. */
  readonly chunks?: readonly Chunk[];
  readonly plain?: boolean;
  readonly allowOrigins?: string[];
  /** Its time, where it does not stand still. */
  readonly now?: () => Date;
  /** How people sign in. */
  readonly login?: Partial<AppOptions>;
  /** In place of the machine's clock, for what is done again and again. */
  readonly every?: Every;
  /** To watch what is asked of the store. */
  readonly watch?: (database: Database) => Database;
}

export type Instance = Awaited<ReturnType<typeof startInstance>>;

/** A service on a store of its own in a file, both gone after the test. */
export async function startInstance(context: Pick<TestContext, 'after'>, options: Options = {}) {
  const { chunks = [], plain = false, allowOrigins = [], watch = (it: Database) => it } = options;
  const { now = () => new Date(NOW), every } = options;
  const folder = mkdtempSync(join(tmpdir(), 'storyboard-'));
  const file = join(folder, 'store.db');
  const database = await openDatabase(file);
  await importTables(database, chunks);
  const app = await buildApp({
    database: watch(database),
    plain,
    now,
    allowOrigins,
    allowRedirects: [],
    ...options.login,
    every,
  });
  context.after(async () => {
    await app.close();
    await database.destroy();
    rmSync(folder, { recursive: true });
  });

  /** The address of the API, reached over the network. */
  async function listen(): Promise<string> {
    await app.listen({ port: 0, host: '127.0.0.1' });
    return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/api`;
  }

  const replace = (rows: readonly Chunk[]) => importTables(database, rows, { replace: true });
  return { app, database, file, ...asking(app), listen, replace };
}

function asking(app: Awaited<ReturnType<typeof buildApp>>) {
  /** The answer to a GET below `/api/v1`, as somebody if a token is given. */
  async function get(path: string, token?: string, headers: Record<string, string> = {}) {
    const answer = await app.inject({
      url: `/api/v1${path}`,
      headers: { ...headers, ...(token && { authorization: `Bearer ${token}` }) },
    });
    return { status: answer.statusCode, headers: answer.headers, body: bodyOf(answer) };
  }

  /** The answer to a write below `/api/v1`, as somebody if a token is given. */
  async function send(
    method: 'POST' | 'PUT' | 'DELETE',
    path: string,
    token?: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ) {
    const answer = await app.inject({
      method,
      url: `/api/v1${path}`,
      headers: {
        accept: 'application/json',
        ...headers,
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { payload: JSON.stringify(body) }),
    });
    return { status: answer.statusCode, headers: answer.headers, body: bodyOf(answer) };
  }

  return { get, send };
}

const bodyOf = ({ body }: { body: string }): unknown => (body === '' ? null : JSON.parse(body));
