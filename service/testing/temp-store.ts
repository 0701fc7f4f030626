import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { type Database, openDatabase, type OpenOptions } from '../database/open.ts';

/** A folder of its own for a test, gone afterwards. */
export function tempFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'storyboard-'));
  t.after(() => {
    rmSync(folder, { recursive: true });
  });
  return folder;
}

/** A new store in a file of its own, closed after the test. */
export async function tempStore(
  t: TestContext,
  options?: OpenOptions,
): Promise<{ database: Database; file: string }> {
  const file = join(tempFolder(t), 'store.db');
  const database = await openDatabase(file, options);
  // Hooks run in the order they were set: a folder cannot go before its store is closed.
  t.after(() => database.destroy());
  return { database, file };
}
