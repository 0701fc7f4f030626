import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { chunksOf } from '../testing/dump.ts';
import { startInstance } from '../testing/instance.ts';

const shared = join(import.meta.dirname, '../../../shared/api');
const skip = !existsSync(shared) && 'left out: the recordings are not here (../shared/api)';

type Replay = (options: {
  url: string;
  reset: () => Promise<unknown>;
  areas: string[];
  reading: boolean;
}) => Promise<{
  passed: number;
  failures: { area: string; name: string; request: string; found: string }[];
}>;

const AREAS = [
  'branches',
  'comments',
  'events',
  'general',
  'milestones',
  'project_groups',
  'projects',
  'stories',
  'tags',
  'tasks',
  'teams',
  'users',
];

suite('recorded exchanges of the original service', { skip }, () => {
  test('every reading answer is the same', async (context) => {
    const { listen, replace } = await startInstance(context, {
      plain: true,
      allowOrigins: ['http://localhost:9000'],
    });
    const { replay } = (await import(join(shared, 'replay.mjs'))) as { replay: Replay };
    const seed = chunksOf(join(shared, 'seed.json'));
    const { passed, failures } = await replay({
      url: await listen(),
      reset: () => replace(seed),
      areas: AREAS,
      reading: true,
    });
    const told = failures.map(
      ({ area, name, request, found }) => `${area}: ${name}: ${request}: ${found}`,
    );
    assert.deepEqual(told, []);
    assert.ok(passed > 200, `${passed} exchanges were played`);
  });
});
