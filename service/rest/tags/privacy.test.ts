import assert from 'node:assert/strict';
import { suite, test, type TestContext } from 'node:test';
import { EVERYBODY, followed } from '../../testing/following/followed.ts';
import { type Instance, startInstance } from '../../testing/instance.ts';
import { aWorld, readers, tokens } from '../../testing/world.ts';

type Row = Record<string, unknown>;

/** The world, with a tag (2) on its private story alone. */
async function aService(context: TestContext, plain = false) {
  const instance = await startInstance(context, { chunks: aWorld(), plain });
  const tagged = await instance.send('PUT', '/stories/2/tags', tokens.permitted, ['cve-2024-1']);
  assert.equal(tagged.status, 200);
  return instance;
}

const namesIn = ({ body }: { body: unknown }) => (body as Row[]).map(({ name }) => name);
const names = async ({ get }: Instance, token?: string) => namesIn(await get('/tags', token));

suite('tags of private stories', () => {
  test('show to those alone who may see one of them', async (context) => {
    const instance = await aService(context);
    for (const { who, token, sees } of readers) {
      const all = await instance.get('/tags', token);
      assert.deepEqual(namesIn(all), sees ? ['Security', 'cve-2024-1'] : ['Security'], who);
      assert.equal(all.headers['x-total'], sees ? '2' : '1', who);
      const found = await instance.get('/tags?name=cve', token);
      assert.deepEqual(namesIn(found), sees ? ['cve-2024-1'] : [], who);
      assert.equal((await instance.get('/tags/2', token)).status, sees ? 200 : 404, who);
    }
  });

  test('show to all with a public story, and where none has them', async (context) => {
    const instance = await aService(context);
    const { send } = instance;
    assert.equal((await send('POST', '/tags', tokens.stranger, { tag_name: 'free' })).status, 200);
    assert.deepEqual(await names(instance), ['Security', 'free']);
    await send('PUT', '/stories/1/tags', tokens.permitted, ['cve-2024-1']);
    assert.deepEqual(await names(instance), ['Security', 'cve-2024-1', 'free']);
  });

  test('go with the last of them', async (context) => {
    const instance = await aService(context);
    const { send } = instance;
    const { permitted, superuser } = tokens;
    assert.equal((await send('DELETE', '/stories/2/tags/cve-2024-1', permitted)).status, 204);
    assert.deepEqual(await names(instance, permitted), ['Security']);
    const draft = { title: 'Another secret', private: true };
    const { body } = await send('POST', '/stories', superuser, draft);
    const story = `/stories/${String((body as Row)['id'])}`;
    assert.equal((await send('PUT', `${story}/tags`, superuser, ['cve-2024-2'])).status, 200);
    assert.equal((await send('DELETE', story, superuser)).status, 204);
    assert.deepEqual(await names(instance, superuser), ['Security']);
  });

  test('are told to those alone who may see it', async (context) => {
    const { everybody, heardBy, send } = await followed(context);
    const streams = await everybody();
    const hidden = await heardBy(streams, () =>
      send('PUT', '/stories/2/tags', tokens.permitted, ['cve-2024-1']),
    );
    const open = await heardBy(streams, () =>
      send('PUT', '/stories/1/tags', tokens.permitted, ['docs']),
    );
    const free = await heardBy(streams, () =>
      send('POST', '/tags', tokens.permitted, { tag_name: 'free' }),
    );
    for (const who of EVERYBODY) {
      const heard = (told: typeof hidden) =>
        told[who]?.filter((it) => typeof it === 'object' && it.type === 'tag').length;
      const sees = who === 'permitted' || who === 'member';
      assert.deepEqual([heard(hidden), heard(open), heard(free)], [sees ? 1 : 0, 1, 1], who);
    }
  });

  test('the original tells all', async (context) => {
    const instance = await aService(context, true);
    assert.deepEqual(await names(instance), ['Security', 'cve-2024-1']);
    await instance.send('DELETE', '/stories/2/tags?tags=cve-2024-1', tokens.permitted);
    assert.deepEqual(await names(instance), ['Security', 'cve-2024-1']);
  });
});
