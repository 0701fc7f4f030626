import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Shelf } from './shelf.ts';

suite('what was made for a text', () => {
  test('is found again, until too many others came', () => {
    const shelf = new Shelf<number>(2);
    for (const [index, text] of ['a', 'b', 'c'].entries()) shelf.put(text, index);
    assert.deepEqual(
      ['a', 'b', 'c'].map((text) => shelf.get(text)),
      [undefined, 1, 2],
    );
  });

  test('leaves where few long texts take as much room as many short ones', () => {
    const shelf = new Shelf<number>(500);
    for (let index = 0; index < 60; index++) shelf.put(`${index} ${'long '.repeat(30_000)}`, index);
    assert.ok(shelf.size < 10, `${shelf.size} texts of 150,000 characters are kept`);
    shelf.put('short', 1);
    assert.equal(shelf.get('short'), 1);
  });

  test('takes its room once, however often it is put there', () => {
    const shelf = new Shelf<number>(500);
    const text = 'long '.repeat(30_000);
    shelf.put('first', 1);
    for (let index = 0; index < 20; index++) shelf.put(text, index);
    assert.deepEqual([shelf.get('first'), shelf.get(text)], [1, 19]);
    shelf.clear();
    assert.equal(shelf.size, 0);
  });
});
