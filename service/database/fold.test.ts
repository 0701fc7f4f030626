import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fold } from './fold.ts';

test('folded text has neither case nor accents', () => {
  assert.equal(fold('Göran ÅKESSON'), 'goran akesson');
  assert.equal(fold('naïve café ☕ 日本語'), 'naive cafe ☕ 日本語');
  assert.equal(fold('Plain ASCII 42'), 'plain ascii 42');
});

test('composed and decomposed letters fold alike', () => {
  assert.equal(fold('e\u0301'), fold('\u00e9'));
  assert.equal(fold('한글'), fold('한글'.normalize('NFD')));
});

test('folding twice changes nothing', () => {
  for (const text of ['İstanbul', 'ﬁnal Straße', 'مُحَمَّد', '🎉 Ünïcode']) {
    assert.equal(fold(fold(text)), fold(text), text);
  }
});
