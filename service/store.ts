import { existsSync, renameSync, rmSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import type { Config } from './config.ts';
import { importTables } from './database/import/import-tables.ts';
import { type Database, openDatabase } from './database/open.ts';
import { markDemo } from './demo-state.ts';
import { demoTables } from './demo/demo.ts';

type Wishes = Pick<Config, 'database' | 'demo' | 'demoStories' | 'now'>;

/** Opens the store; a new one begins with demo data unless the config says otherwise. */
export async function openStore(wishes: Wishes): Promise<Database> {
  const file = wishes.database;
  if (!wishes.demo || (file !== ':memory:' && existsSync(file))) return openDatabase(file);
  if (file === ':memory:') return fill(await openDatabase(file), wishes);
  // Made aside: a start that is broken off leaves no half-filled store behind.
  const aside = `${file}.new`;
  for (const leftover of [aside, `${aside}-wal`, `${aside}-shm`]) rmSync(leftover, { force: true });
  await (await fill(await openDatabase(aside, { bulk: true }), wishes)).destroy();
  renameSync(aside, file);
  return openDatabase(file);
}

async function fill(database: Database, { demoStories, now }: Wishes): Promise<Database> {
  console.log('The store is new: filling it with demo data');
  const stories = demoStories === undefined ? {} : { stories: demoStories };
  growBy(50);
  await importTables(database, demoTables({ ...stories, now: now() }));
  growBy(0);
  await markDemo(database);
  return database;
}

/**
 * How much the heap may grow, in percent, before what was thrown away is collected; 0 leaves it to V8, which would
 * let rows that are written long since take as much memory again as all else.
 */
function growBy(percent: number): void {
  setFlagsFromString(`--heap-growing-percent=${percent}`);
}
