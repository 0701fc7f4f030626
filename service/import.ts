import { basename } from 'node:path';
import { runWith, withStore } from './commands/command.ts';
import { readDump } from './database/import/dump.ts';
import { importTables } from './database/import/import-tables.ts';
import type { Database } from './database/open.ts';
import { OperatorError } from './database/operator-error.ts';
import { demoState } from './demo-state.ts';
import { ProgressBar } from './progress-bar.ts';
import { hashesSecrets, hashSecrets } from './tracker/people/hash-secrets.ts';

const usage =
  'npm run import -- [--replace] [--database FILE] DUMP.json[.gz] …   (--replace empties the store first)';

const options = {
  replace: { type: 'boolean' },
  database: { type: 'string' },
} as const;

/** Demo data is never mixed with others: it makes room, unless somebody has worked on it. */
async function makesRoom(database: Database): Promise<boolean> {
  const demo = await demoState(database);
  if (demo === 'touched') {
    throw new OperatorError(
      'The store holds demo data that somebody worked on: --replace empties it, --database takes another store',
    );
  }
  if (demo === 'untouched') console.log('The demo data makes room');
  return demo === 'untouched';
}

async function importFile(database: Database, file: string, replace: boolean): Promise<void> {
  const bar = new ProgressBar(basename(file));
  const start = performance.now();
  try {
    const dump = readDump(file, (share) => {
      bar.show(share);
    });
    const counts = await importTables(database, dump, { replace });
    bar.clear();
    console.log(`${file}: ${summary(counts)} in ${seconds(performance.now() - start)}`);
  } catch (error) {
    bar.clear();
    if (!(error instanceof OperatorError)) throw error;
    throw new OperatorError(`${file}: ${error.message}. Nothing of it was taken`);
  }
}

function summary(counts: ReadonlyMap<string, number>): string {
  const number = (count: number) => count.toLocaleString('en');
  const rows = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const named = ['stories', 'tasks', 'comments', 'events'].map(
    (table) => `${number(counts.get(table) ?? 0)} ${table}`,
  );
  return `${number(rows)} rows (${named.join(', ')})`;
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;

await runWith(usage, options, async (values, files) => {
  if (files.length === 0) throw new OperatorError(`No file to import: ${usage}`);
  await withStore(
    values.database,
    async (database) => {
      let replace = values.replace ?? (await makesRoom(database));
      const hashes = await hashesSecrets(database);
      for (const file of files) {
        await importFile(database, file, replace);
        if (hashes) await hashSecrets(database);
        replace = false;
      }
    },
    { bulk: true },
  );
});
