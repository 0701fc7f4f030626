import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { ImportError } from './import-error.ts';
import type { Chunk } from './import-tables.ts';
import { JsonReader } from './json-reader.ts';

/** Rows that are handed on at once. */
const ROWS = 200;
/** Bytes read at once. */
const PIECE = 1 << 18;

/** Hears how much of the file was read, from 0 to 1. */
export type OnProgress = (share: number) => void;

/**
 * The rows of a dump, `{"tables": {"TABLE": [row, …]}}`, packed with gzip or not, as they are read; what
 * else stands beside `tables` is passed over. Throws `ImportError` where it is no such thing.
 */
export async function* readDump(file: string, onProgress?: OnProgress): AsyncGenerator<Chunk> {
  const reader = new JsonReader(unpacked(file, onProgress));
  let found = false;
  await reader.take('{');
  for await (const key of members(reader)) {
    if (key !== 'tables') {
      await reader.value();
      continue;
    }
    found = true;
    await reader.take('{');
    for await (const table of members(reader)) yield* rowsOf(reader, table);
  }
  const rest = await reader.peek();
  if (rest !== '') throw reader.fault(`"${rest}"`, 'the end');
  if (!found) throw new ImportError({}, 'a dump is {"tables": {"stories": [ … ], … }}');
}

/** The keys of an object; whoever asks takes the value of each before the next. */
async function* members(reader: JsonReader): AsyncGenerator<string> {
  if ((await reader.peek()) === '}') {
    await reader.take('}');
    return;
  }
  do {
    if ((await reader.peek()) !== '"') throw reader.fault(`"${await reader.peek()}"`, 'a name');
    const key = (await reader.value()) as string;
    await reader.take(':');
    yield key;
  } while ((await reader.take(',}')) === ',');
}

async function* rowsOf(reader: JsonReader, table: string): AsyncGenerator<Chunk> {
  let rows: unknown[] = [];
  await reader.take('[');
  if ((await reader.peek()) === ']') {
    await reader.take(']');
    yield { table, rows };
    return;
  }
  do {
    rows.push(await reader.value());
    if (rows.length < ROWS) continue;
    yield { table, rows };
    rows = [];
  } while ((await reader.take(',]')) === ',');
  yield { table, rows };
}

async function* unpacked(file: string, onProgress?: OnProgress): AsyncGenerator<Buffer> {
  const { size, packed } = await look(file);
  const bytes = createReadStream(file, { highWaterMark: PIECE });
  const pieces = packed
    ? pipeline(bytes, createGunzip({ chunkSize: PIECE }), () => {
        // What goes wrong in either is thrown below, where the last is read.
      })
    : bytes;
  try {
    for await (const piece of pieces as AsyncIterable<Buffer>) {
      onProgress?.(bytes.bytesRead / size);
      yield piece;
    }
  } catch (error) {
    throw new ImportError({}, `it cannot be read: ${messageOf(error)}`);
  }
}

async function look(file: string): Promise<{ size: number; packed: boolean }> {
  try {
    const handle = await open(file);
    try {
      const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
      return { size: (await handle.stat()).size, packed: buffer.equals(Buffer.of(0x1f, 0x8b)) };
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw new ImportError({}, messageOf(error));
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
