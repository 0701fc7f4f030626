import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { killInTheMidst, type Round } from './testing/kill/kill.ts';
import { tempFolder } from './testing/temp-store.ts';

test('nothing that was acknowledged is lost when the service is killed, and nothing is made twice', async (t) => {
  const folder = tempFolder(t);
  const rounds: Round[] = [];
  await killInTheMidst(join(folder, 'store.db'), {
    rounds: 20,
    seed: 7,
    told: (round) => rounds.push(round),
  });
  assert.equal(rounds.length, 20);
  const cut = rounds.reduce((sum, round) => sum + round.cut, 0);
  assert.ok(cut > 20, `${cut} writes were on their way`);
});
