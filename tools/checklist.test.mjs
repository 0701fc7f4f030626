import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { faultsOf, linesOf } from './checklist.mjs';

/** So many lines have a test, of a hundred. */
const LEAST_SHARE = 60;

const read = (file) => {
  const place = new URL(`../${file}`, import.meta.url);
  return existsSync(place) ? readFileSync(place, 'utf8') : undefined;
};

suite('docs/security.md', () => {
  const lines = linesOf(read('docs/security.md'));

  test('names tests that are there, or says why there is none', () => {
    assert.deepEqual(
      lines.flatMap((line) => faultsOf(line, read)),
      [],
    );
  });

  test(`has a test for ${LEAST_SHARE} % of its lines`, () => {
    const tested = lines.filter(({ tests }) => tests.length > 0).length;
    console.log(`lines of docs/security.md: ${lines.length}, with a test: ${tested}`);
    assert.ok(lines.length > 60, 'its tables are found');
    assert.ok((tested / lines.length) * 100 >= LEAST_SHARE, `${tested} of ${lines.length}`);
  });
});

suite('a checklist', () => {
  const table = (cell) => `## The client in the browser

| what it asks | here | test |
| ------------ | ---- | ---- |
| a guard      | so   | ${cell} |`;
  const files = { 'a.test.ts': "test('is kept', () => {});", 'b.spec.ts': "it('is \\'so\\'')" };
  const faults = (cell) =>
    linesOf(table(cell)).flatMap((line) => faultsOf(line, (file) => files[file]));

  test('may name a file, or what it says', () => {
    assert.deepEqual(faults('`a.test.ts`'), []);
    assert.deepEqual(faults("`a.test.ts`: is kept; `b.spec.ts`: is 'so'"), []);
    assert.deepEqual(faults('none: there is nothing here to break'), []);
  });

  test('is wrong where a test, a file or a reason is missing', () => {
    assert.match(faults('`a.test.ts`: is gone')[0], /no test "is gone"/);
    assert.match(faults('`a.test.ts`: is kept; is gone')[0], /no test "is gone"/);
    assert.match(faults('`c.test.ts`: is kept')[0], /no c\.test\.ts/);
    assert.match(faults('is kept')[0], /no file/);
    for (const cell of ['', 'none: no'])
      assert.match(faults(cell)[0], /neither a test nor a reason/);
  });

  test('counts files from the folder of its part', () => {
    const [line] = linesOf(
      table('`a.test.ts`').replace(/^.*/, '## Sign-in and sessions at the service'),
    );
    assert.equal(line?.tests[0]?.file, 'service/a.test.ts');
  });
});
