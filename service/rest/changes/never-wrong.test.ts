import assert from 'node:assert/strict';
import { test } from 'node:test';
import { neverWrong } from '../../testing/following/never-wrong.ts';

for (const seed of [4, 11]) {
  test(`what is told comes to those who may hear it, all of it, and to nobody else (seed ${seed})`, async (context) => {
    assert.deepEqual(await neverWrong(context, 150, seed), []);
  });
}
