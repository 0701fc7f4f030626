// What travels at a first visit, held: angular.json's budgets count raw bytes of single files.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { initial, LATER, PAGES, pageSize } from './page-sizes.mjs';

/** Scripts that every page begins with. */
const MOST_SCRIPTS = 95_000;
/** All files of a page, with their headers. */
const MOST_BYTES = 120_000;
const MOST_FILES = 15;

const kilo = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

test(`every page begins with at most ${kilo(MOST_SCRIPTS)} of scripts`, () => {
  console.log(`scripts of every page: ${kilo(initial.scripts)}`);
  assert.ok(initial.scripts > 0, 'index.html names a script');
  assert.ok(initial.scripts <= MOST_SCRIPTS, kilo(initial.scripts));
});

for (const [name, parts] of Object.entries(PAGES)) {
  test(`${name}: at most ${kilo(MOST_BYTES)} in ${MOST_FILES} files`, () => {
    const { bytes, files } = pageSize(parts);
    const after = LATER[name] ? `, ${kilo(pageSize([...parts, ...LATER[name]]).bytes)} later` : '';
    console.log(`${name}: ${kilo(bytes)} in ${files} files${after}`);
    assert.ok(
      bytes <= MOST_BYTES,
      `${kilo(bytes)}: docs/decisions.md, "Few files", says what helps`,
    );
    assert.ok(files <= MOST_FILES, `${files} files`);
  });
}
