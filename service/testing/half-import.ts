// Begins to import a dump and stops half-way, within the transaction, until it is killed.
import { once } from 'node:events';
import { importTables } from '../database/import/import-tables.ts';
import { openDatabase } from '../database/open.ts';
import { aDump } from './rows.ts';

async function* half() {
  yield* aDump();
  yield {
    table: 'projects',
    rows: Array.from({ length: 5000 }, (_, id) => ({ id: id + 9, name: `p${id}` })),
  };
  console.log('half');
  await once(process.stdin.resume(), 'end');
}

await importTables(await openDatabase(process.argv[2] ?? '', { bulk: true }), half(), {
  replace: true,
});
