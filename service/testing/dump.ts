import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Chunk } from '../database/import/import-tables.ts';

/** The tables of a dump, whole in memory. */
export function chunksOf(file: string): Chunk[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const { tables } = JSON.parse(text) as { tables: Record<string, unknown[]> };
  return Object.entries(tables).map(([table, rows]) => ({ table, rows }));
}
