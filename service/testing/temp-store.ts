import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase, type OpenOptions } from '../database/open.ts';

/** A test, or whatever else ends. */
export interface Lifetime {
  after(close: () => unknown): unknown;
}

const newFolder = () => mkdtempSync(join(tmpdir(), 'storyboard-'));

/** A folder of its own for a test, gone afterwards. */
export function tempFolder(t: Lifetime): string {
  const folder = newFolder();
  t.after(() => {
    rmSync(folder, { recursive: true });
  });
  return folder;
}

/** A new store in a file of its own, closed and gone after the test. */
export async function tempStore(
  t: Lifetime,
  options?: OpenOptions,
): Promise<{ database: Database; file: string }> {
  const folder = newFolder();
  const file = join(folder, 'store.db');
  const database = await openDatabase(file, options);
  t.after(async () => {
    await database.destroy();
    rmSync(folder, { recursive: true });
  });
  return { database, file };
}
