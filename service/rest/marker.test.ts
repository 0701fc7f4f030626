import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Chunk, type Instance, startInstance } from '../testing/instance.ts';

const numbers = [1, 2, 3, 4, 5, 6, 7, 8];

const chunks: Chunk[] = [
  { table: 'users', rows: [{ id: 1, full_name: 'Root', is_superuser: true }] },
  {
    table: 'accesstokens',
    rows: [
      {
        id: 1,
        user_id: 1,
        access_token: 'root',
        expires_in: 3600,
        expires_at: '2030-01-01T00:00:00',
      },
    ],
  },
  {
    table: 'stories',
    rows: numbers.map((id) => ({ id, title: `Cards ${9 - id}`, creator_id: 1 })),
  },
];

const idsOf = (body: unknown) => (body as { id: number }[]).map(({ id }) => id);

async function without(story: number, { send }: Instance): Promise<void> {
  assert.equal((await send('DELETE', `/stories/${story}`, 'root')).status, 204);
}

suite('a page after a row that was deleted', () => {
  test('goes on by id, in either direction', async (context) => {
    const instance = await startInstance(context, { chunks });
    await without(4, instance);
    const cases: [query: string, ids: number[]][] = [
      ['limit=2&marker=4', [5, 6]],
      ['limit=2&marker=4&sort_field=id&sort_dir=desc', [3, 2]],
      ['limit=2&marker=4&title=cards', [5, 6]],
      ['limit=2&marker=8', []],
      ['limit=2&marker=99', []],
      ['limit=2&marker=4&offset=1', [2, 3]],
    ];
    for (const [query, ids] of cases) {
      const { status, headers, body } = await instance.get(`/stories?${query}`);
      assert.equal(status, 200, query);
      assert.deepEqual(idsOf(body), ids, query);
      assert.equal(headers['x-marker'], /marker=(\d+)/.exec(query)?.[1], query);
      assert.equal(headers['x-total'], '7', query);
    }
  });

  test('is refused in an order that tells nothing of where it stood', async (context) => {
    const instance = await startInstance(context, { chunks });
    const path = '/stories?limit=2&sort_field=title&marker=4';
    assert.deepEqual(idsOf((await instance.get(path)).body), [3, 2]);
    await without(4, instance);
    const { status, body } = await instance.get(path);
    assert.equal(status, 410);
    assert.match((body as { faultstring: string }).faultstring, /row 4 .*without marker/);
    // The offset counts, whatever the marker.
    const both = await instance.get(`${path}&offset=1`);
    assert.deepEqual(idsOf(both.body), [7, 6]);
  });

  test('by best match there is none, which is said instead of the first page again', async (context) => {
    const { get } = await startInstance(context, { chunks });
    const { status, body } = await get('/stories/search?q=cards&limit=2&marker=2');
    assert.equal(status, 400);
    assert.match((body as { faultstring: string }).faultstring, /offset/);
    const byId = await get('/stories/search?q=cards&limit=2&marker=2&sort_field=id');
    assert.deepEqual(idsOf(byId.body), [3, 4]);
  });

  test('begins anew in the original', async (context) => {
    const instance = await startInstance(context, { chunks, plain: true });
    await without(4, instance);
    for (const order of ['id', 'title']) {
      const path = `/stories?limit=2&sort_field=${order}`;
      const { status, headers, body } = await instance.get(`${path}&marker=4`);
      assert.equal(status, 200);
      assert.deepEqual(body, (await instance.get(path)).body);
      assert.equal(headers['x-marker'], undefined);
    }
  });
});
