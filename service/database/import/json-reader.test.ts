import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JsonReader } from './json-reader.ts';

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const readerOf = (text: string | Buffer, size = 1 << 16) =>
  new JsonReader(inPieces(Buffer.from(text), size));

const values = [
  { a: 'quote " backslash \\ both \\" brace }{ ][', b: [1, -2.5e3, true, null, {}], 'c\\': '' },
  ['naïve ☕ 日本語 🎉 \u2028', [], [[]], '\\\\'],
  'alone',
  42,
  null,
];

for (const size of [1, 2, 3, 7, 64]) {
  test(`values are read as JSON.parse does, from pieces of ${size} bytes`, async () => {
    for (const value of values) {
      for (const space of [0, 2]) {
        const reader = readerOf(` \n${JSON.stringify(value, null, space)}\r\n ,`, size);
        assert.deepEqual(await reader.value(), value);
        assert.equal(await reader.peek(), ',');
      }
    }
  });
}

test('a byte order mark before the text is passed over', async () => {
  for (const size of [1, 2, 100]) {
    assert.deepEqual(await readerOf('\ufeff{"a":1}', size).value(), { a: 1 });
  }
});

test('what is no JSON is refused, with its place', async () => {
  const place = /no JSON at byte 2/;
  for (const text of ['  {"a":}', '  {"a" 1}', '  nope', '  "open', '  [1', '  ', '  ]', "  'a'"]) {
    await assert.rejects(readerOf(text).value(), place, text);
  }
  await assert.rejects(readerOf(Buffer.from([0x20, 0x20, 0x22, 0xff, 0x22])).value(), place);
});

test('a sign that is not there is named', async () => {
  const reader = readerOf('{"a":1 "b":2}');
  await reader.take('{');
  assert.equal(await reader.value(), 'a');
  await reader.take(':');
  await reader.value();
  await assert.rejects(reader.take(',}'), /byte 7: """ where ",}" belongs/);
});
