import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { fuzz } from '../testing/fuzz/fuzz.ts';
import { markedWorld, readers, SECRET } from '../testing/fuzz/marked-world.ts';
import { judge } from '../testing/fuzz/verdict.ts';
import { startInstance } from '../testing/instance.ts';
import type { Description } from './openapi/types.ts';

suite('requests that follow from the description of the API', () => {
  test('2,000 of them find no fault, no answer that is not described, and nothing private', async (context) => {
    const { faults, statuses, worked, operations } = await fuzz(context, 2000, 20240601);
    assert.deepEqual(faults, []);
    assert.ok((statuses.get(200) ?? 0) > 400, JSON.stringify([...statuses]));
    assert.ok(worked.size > operations * 0.6, `only ${worked.size} of ${operations} ever worked`);
  });

  test('what is looked for would be found', async (context) => {
    const { app, get } = await startInstance(context, { chunks: markedWorld() });
    const description = (await app.inject('/api/v1/openapi.json')).json<Description>();
    const operation = description.paths['/stories/{story_id}']?.get;
    assert.ok(operation);
    const verdict = judge(description);
    const judged = (status: number, text: string) =>
      verdict('stranger', { operation } as Parameters<typeof verdict>[1], { status, text });

    const secret = JSON.stringify((await get('/stories/2', readers.owner)).body);
    assert.match(judged(200, secret) ?? '', new RegExp(SECRET));
    const open = JSON.stringify((await get('/stories/1')).body);
    assert.equal(judged(200, open), undefined);
    assert.match(judged(200, open.replace('"title"', '"tilte"')) ?? '', /against its schema/);
    assert.match(judged(500, '{}') ?? '', /fault/);
    assert.match(judged(418, '{}') ?? '', /not described/);
    const fault = { faultcode: 'Client', faultstring: 'no such column: x', debuginfo: null };
    assert.match(judged(400, JSON.stringify(fault)) ?? '', /internals/);
  });
});
