// The plain way to import a dump: parse the whole file, insert each row by itself. Takes a dump, a new
// store and how many rows to stop after. No indexes, no checks, no search: less work than ours.
import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { gunzipSync } from 'node:zlib';

const [dump, store, most] = process.argv.slice(2);
const { tables } = JSON.parse(gunzipSync(readFileSync(dump)));
const database = new DatabaseSync(store);
database.exec('pragma journal_mode = wal; pragma synchronous = full');

const value = (cell) => (typeof cell === 'boolean' ? Number(cell) : (cell ?? null));
let left = Number(most);
// Largest first: a share of the rows is then like the whole.
const largestFirst = Object.entries(tables).sort(([, a], [, b]) => b.length - a.length);
for (const [table, rows] of largestFirst) {
  const columns = [...new Set(rows.flatMap(Object.keys))];
  database.exec(`create table ${table} (${columns.join(', ')})`);
  const insert = database.prepare(`insert into ${table} values (${columns.map(() => '?').join()})`);
  for (const row of rows.slice(0, left)) insert.run(...columns.map((name) => value(row[name])));
  left = Math.max(0, left - rows.length);
}
database.close();
