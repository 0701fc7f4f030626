import { existsSync, linkSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
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
  if (!wishes.demo) return openDatabase(file);
  if (file === ':memory:') return fill(await openDatabase(file), wishes);
  removeBroken(file);
  if (existsSync(file)) return openDatabase(file);
  // Made aside, by a name of its own: a start that is broken off leaves no half-filled store behind, and two may
  // start at once.
  const aside = `${file}.new-${process.pid}-${(made += 1)}`;
  // In a container every start has the same number.
  for (const part of ['', '-wal', '-shm']) rmSync(aside + part, { force: true });
  await (await fill(await openDatabase(aside, { bulk: true }), wishes)).destroy();
  putInPlace(aside, file);
  return openDatabase(file);
}

let made = 0;

/** What starts left that were broken off. */
function removeBroken(file: string): void {
  const [folder, begins] = [dirname(file), `${basename(file)}.new-`];
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (!name.startsWith(begins)) continue;
    const [, pid] = /^(\d+)-/.exec(name.slice(begins.length)) ?? [];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(folder, name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It is somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Never over a store that somebody else has made meanwhile, and works on. */
function putInPlace(aside: string, file: string): void {
  try {
    linkSync(aside, file);
  } catch {
    // There is one, or nothing has two names on this disk.
    if (!existsSync(file)) {
      renameSync(aside, file);
      return;
    }
  }
  rmSync(aside);
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
