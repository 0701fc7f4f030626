import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { gzipSync } from 'node:zlib';
import { tempFolder } from '../../testing/temp-store.ts';
import { readDump } from './dump.ts';

async function dumpOf(t: TestContext, text: string | Buffer) {
  const file = join(tempFolder(t), 'dump.json');
  writeFileSync(file, text);
  const shares: number[] = [];
  const tables: Record<string, unknown[]> = {};
  for await (const { table, rows } of readDump(file, (share) => shares.push(share))) {
    (tables[table] ??= []).push(...rows);
  }
  return { tables, shares };
}

const many = Array.from({ length: 1001 }, (_, index) => ({ id: index, text: 'x'.repeat(index) }));

for (const [how, pack] of [
  ['as it is', (text: string) => text],
  ['packed', (text: string) => gzipSync(text)],
] as const) {
  test(`a dump is read whole, ${how}, and tells how far it is`, async (t) => {
    const text = JSON.stringify({ _about: { tables: { no: [1] } }, tables: { many, none: [] } });
    const { tables, shares } = await dumpOf(t, pack(text));
    assert.deepEqual(tables, { many, none: [] });
    assert.equal(shares.at(-1), 1);
  });
}

const broken = {
  'not a dump': ['[]', /no JSON at byte 0: "\[" where "{" belongs/],
  'no tables': ['{"rows": {}}', /a dump is \{"tables"/],
  'more behind': ['{"tables": {}} {}', /"{" where "the end" belongs|where the end belongs/],
  'cut off': ['{"tables": {"users": [{"id": 1}', /the end where ",]" belongs/],
  'cut off in a row': ['{"tables": {"users": [{"id"', /no JSON/],
  'comma too many': ['{"tables": {"users": [{"id": 1},]}}', /no JSON/],
  'comma too few': ['{"tables": {"users": [{"id": 1}{"id": 2}]}}', /"{" where ",]" belongs/],
  'no name': ['{1: 2}', /"1" where/],
  empty: ['', /no JSON at byte 0: the end/],
} as const;

for (const [name, [text, message]] of Object.entries(broken)) {
  test(`refused: ${name}`, async (t) => {
    await assert.rejects(dumpOf(t, text), message);
  });
}

test('a packed file that is damaged is refused', async (t) => {
  const packed = gzipSync(JSON.stringify({ tables: { many } }));
  await assert.rejects(dumpOf(t, packed.subarray(0, packed.length / 2)), /cannot be read/);
});

test('a file that is not there is refused', async () => {
  await assert.rejects(readDump('/nowhere/dump.json').next(), /ENOENT/);
});
