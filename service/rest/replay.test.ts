import assert from 'node:assert/strict';
import { join } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import { chunksOf } from '../testing/dump.ts';
import { startInstance } from '../testing/instance.ts';
import { areas, shared, skip } from '../testing/recorded/exchanges.ts';
import { TestProvider } from '../testing/sign-in/provider.ts';

type Replay = (options: {
  url: string;
  reset: () => Promise<unknown>;
  areas: string[];
  only?: (exchange: { name: string; request: { path: string } }) => boolean;
}) => Promise<{
  passed: number;
  failures: { area: string; name: string; request: string; found: string }[];
}>;

/** What docs/differences.md lists: the addresses and names of the exchanges. */
const DIFFERENT = new Set([
  '/v1/tasks/657 update status null',
  '/v1/tasks/657 update link',
  '/v1/stories/6/tasks/657 update nested, wrong story',
  '/v1/worklists/18/filters filters after the second update',
  '/v1/events?board_id=5 events',
]);

suite('recorded exchanges of the original service', { skip }, () => {
  test('every answer is the same, to a write and to every reading after it', async (context) => {
    const { told, passed } = await play(context, {
      areas: areas(),
      only: ({ name, request }) => !DIFFERENT.has(`${request.path} ${name}`),
    });
    assert.deepEqual(told, []);
    assert.ok(passed > 580, `${passed} exchanges were played`);
  });
});

async function play(context: TestContext, options: Omit<Parameters<Replay>[0], 'url' | 'reset'>) {
  const provider = await new TestProvider().start();
  context.after(() => provider.stop());
  provider.allow();
  const { listen, replace } = await startInstance(context, {
    plain: true,
    allowOrigins: ['http://localhost:9000'],
    login: { providers: [provider.settings] },
  });
  const { replay } = (await import(join(shared, 'replay.mjs'))) as { replay: Replay };
  const seed = chunksOf(join(shared, 'seed.json'));
  const url = await listen();
  const { passed, failures } = await replay({ url, reset: () => replace(seed), ...options });
  const told = failures.map(
    ({ area, name, request, found }) => `${area}: ${name}: ${request}: ${found}`,
  );
  return { told, passed };
}
