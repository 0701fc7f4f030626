import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { tempStore } from '../../testing/temp-store.ts';
import { Cursors, cursorsOf } from './cursors.ts';

const readers = [null, 1, 2].map((id) => ({ id, superuser: id === 1, plain: false }));
const [nobody, , reader] = readers as [(typeof readers)[0], unknown, (typeof readers)[0]];
const cursors = new Cursors(Buffer.alloc(32, 7));

/** The same text with one of its bits turned, at every byte. */
function* tamperedWith(text: string): Generator<string> {
  const sealed = Buffer.from(text, 'base64url');
  for (let index = 0; index < sealed.length; index++) {
    const other = Buffer.from(sealed);
    other[index] = (other[index] ?? 0) ^ 1;
    yield other.toString('base64url');
  }
}

suite('a cursor', () => {
  test('is read by whom it was made for, as it was written', () => {
    for (const one of readers) {
      for (const place of [
        { from: 0 },
        { from: 5, to: 9 },
        { from: 2 ** 47, to: 2 ** 47 + 1, after: 2 ** 40 },
      ]) {
        assert.deepEqual(cursors.read(one, cursors.write(one, place)), place);
      }
    }
  });

  test('is nothing to any other reader', () => {
    for (const one of readers) {
      for (const other of readers) {
        const place = cursors.read(other, cursors.write(one, { from: 5 }));
        assert.deepEqual(place, one === other ? { from: 5 } : undefined, `${one.id} ${other.id}`);
      }
    }
  });

  test('is good for what it was made for, where that is asked', () => {
    const text = cursors.write(reader, { from: 5, scope: 'group 1' });
    assert.deepEqual(cursors.read(reader, text, 'group 1'), { from: 5 });
    assert.equal(cursors.read(reader, text, 'group 2'), undefined);
    assert.deepEqual(cursors.read(reader, text), { from: 5 });
  });

  test('cannot be changed, cut, or made with another key', () => {
    const text = cursors.write(reader, { from: 5 });
    for (const other of tamperedWith(text)) assert.equal(cursors.read(reader, other), undefined);
    for (const other of ['', 'x', text.slice(0, -1), `${text}AAAA`, '\u0000', 'é'.repeat(78)]) {
      assert.equal(cursors.read(reader, other), undefined, other);
    }
    assert.equal(new Cursors(Buffer.alloc(32, 8)).read(reader, text), undefined);
  });

  test('differs from any other of the same place', () => {
    const texts = Array.from({ length: 50 }, () => cursors.write(nobody, { from: 5 }));
    assert.equal(new Set(texts).size, texts.length);
    assert.equal(new Set(texts.map(({ length }) => length)).size, 1);
  });
});

suite('the cursors of a store', () => {
  test('are read by every process that serves it', async (t) => {
    const { database } = await tempStore(t);
    const text = (await cursorsOf(database)).write(reader, { from: 5 });
    const other = await tempStore(t);
    assert.deepEqual((await cursorsOf(database)).read(reader, text), { from: 5 });
    assert.equal((await cursorsOf(other.database)).read(reader, text), undefined);
  });

  test('are looked for anew where the store could not be read', async (t) => {
    const { database } = await tempStore(t);
    await database.schema.alterTable('facts').renameTo('elsewhere').execute();
    await assert.rejects(cursorsOf(database));
    await database.schema.alterTable('elsewhere').renameTo('facts').execute();
    assert.ok(await cursorsOf(database));
  });
});
