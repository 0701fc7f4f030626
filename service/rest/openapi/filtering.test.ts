import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { markedWorld, readers } from '../../testing/fuzz/marked-world.ts';
import { startInstance } from '../../testing/instance.ts';
import type { Description, Parameter } from './types.ts';

const CUTS = ['limit', 'marker', 'offset', 'sort_field', 'sort_dir'];
/** They say what is meant by others. */
const WITH_OTHERS = ['q', 'tags_filter_type'];

/** What is to be said for something to be found. */
const WHOLE: Readonly<Record<string, string>> = {
  '/stories/search': 'q=lanes',
  '/tasks/search': 'q=card',
  '/projects/search': 'q=a',
  '/users/search': 'q=person',
  '/worklists': 'hide_lanes=false',
};

/** What no row has, where a parameter takes anything of a kind; undefined where it takes some words only. */
function unheardOf({ schema }: Parameter): string | undefined {
  const { type, format, enum: words } = schema.items ?? schema;
  if (words) return undefined;
  if (format === 'date-time') return '2099-01-01T00:00:00Z';
  if ([type].flat().includes('integer')) return '987654';
  return type === 'string' ? 'unheardof' : undefined;
}

suite('every filter that a list is told to take', () => {
  test('leaves out what does not fit', async (context) => {
    const { app, get } = await startInstance(context, { chunks: markedWorld() });
    const { paths } = (await app.inject('/api/v1/openapi.json')).json<Description>();
    let tried = 0;
    for (const [path, { get: operation }] of Object.entries(paths)) {
      const parameters = operation?.parameters.filter(({ in: place }) => place === 'query') ?? [];
      if (!parameters.some(({ name }) => name === 'sort_field')) continue;
      const url = path.replaceAll(/\{\w+\}/g, '1');
      const whole = WHOLE[path] ?? '';
      const all = await get(`${url}?${whole}`, readers.superuser);
      assert.notEqual(all.headers['x-total'], '0', url);
      for (const parameter of parameters) {
        const { name } = parameter;
        const value = unheardOf(parameter);
        if (value === undefined || [...CUTS, ...WITH_OTHERS].includes(name)) continue;
        const which = `${url}?${whole}&${name}=${value}`;
        const { status, headers } = await get(which, readers.superuser);
        assert.ok(status === 404 || headers['x-total'] === '0', which);
        tried++;
      }
    }
    assert.ok(tried > 60, `${tried} filters`);
  });
});
