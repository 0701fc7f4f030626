import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import fastify from 'fastify';
import assert from 'node:assert/strict';
import { suite, test, type TestContext } from 'node:test';
import Schema from 'typebox/schema';
import { NOW, startInstance } from '../../testing/instance.ts';
import { noLogin } from '../../testing/sign-in/no-login.ts';
import { tempStore } from '../../testing/temp-store.ts';
import { serveApi } from '../rest.ts';
import { type Description, METHODS } from './types.ts';

async function described(context: TestContext) {
  const { get } = await startInstance(context);
  const { status, headers, body } = await get('/openapi.json');
  assert.equal(status, 200);
  assert.equal(headers['content-type'], 'application/json; charset=utf-8');
  return { description: body as Description };
}

const operationsOf = ({ paths }: Description) =>
  Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({
      path,
      which: `${method} ${path}`,
      operation: operation,
    })),
  );

/** Every `$ref` in a value. */
function referencesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    name === '$ref' ? [String(part)] : referencesIn(part),
  );
}

/** Every schema that stands somewhere in a value. */
function schemasIn(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    name === 'schema' ? [part as unknown] : schemasIn(part),
  );
}

suite('the description of the API', () => {
  test('has every address and method that there is', async (context) => {
    const { database } = await tempStore(context);
    const app = fastify().withTypeProvider<TypeBoxTypeProvider>();
    const routes: string[] = [];
    app.addHook('onRoute', ({ method, url }) => {
      const path = url.replace('/api/v1', '').replaceAll(/:\w+/g, '{}');
      if (/^\/(\*|api.*)?$/.test(path) || path === '') return;
      routes.push(...[method].flat().map((name) => `${name.toLowerCase()} ${path}`));
    });
    const now = () => new Date(NOW);
    const options = { database, plain: false, now, version: '1', allowOrigins: [] };
    await serveApi(app, { ...options, login: noLogin });
    const { body } = await app.inject('/api/v1/openapi.json');
    const operations = operationsOf(JSON.parse(body) as Description);
    assert.deepEqual(
      operations.map(({ which }) => which.replaceAll(/\{\w+\}/g, '{}')).sort(),
      routes.filter((which) => !which.startsWith('head ')).sort(),
    );
    assert.ok(operations.length > 80);
  });

  test('says of each what it does, who may, what it takes and what it answers', async (context) => {
    const { description } = await described(context);
    const ids = new Set<string>();
    for (const { path, which, operation } of operationsOf(description)) {
      assert.ok(operation.summary.length > 5, `${which}: no summary`);
      assert.match(operation.operationId, /^[a-z]+[A-Z][A-Za-z]+$/, which);
      assert.ok(!ids.has(operation.operationId), `${which}: ${operation.operationId} twice`);
      ids.add(operation.operationId);
      assert.equal(operation.tags.length, 1, which);
      assert.ok(operation.security.length > 0, which);
      for (const { name, description: words } of operation.parameters) {
        assert.ok(
          words.length > 5,
          `${which}: nothing is said of ${name}; words/parameter-words.ts is the place`,
        );
      }
      const statuses = Object.keys(operation.responses);
      assert.ok(
        statuses.some((status) => /^[23]/.test(status)),
        which,
      );
      for (const status of ['400', '401', '5XX']) assert.ok(statuses.includes(status), which);
      const names = operation.parameters.filter(({ in: place }) => place === 'path');
      assert.deepEqual(
        names.map(({ name }) => name),
        [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
        which,
      );
    }
  });

  test('is OpenAPI 3.1', async (context) => {
    const { description } = await described(context);
    assert.equal(description.openapi, '3.1.0');
    const tags = new Set(description.tags.map(({ name }) => name));
    const schemes = Object.keys(description.components.securitySchemes);
    const seen = new Set<string>();
    for (const { path, which, operation } of operationsOf(description)) {
      assert.match(path, /^\/[^?]+$/);
      assert.ok((METHODS as readonly string[]).includes(which.split(' ')[0] ?? ''), which);
      seen.add(path.replaceAll(/\{\w+\}/g, '{}'));
      assert.ok(
        operation.tags.every((tag) => tags.has(tag)),
        which,
      );
      for (const one of operation.security) {
        assert.ok(
          Object.keys(one).every((name) => schemes.includes(name)),
          which,
        );
      }
      const places = operation.parameters.map(({ name, in: place }) => `${place} ${name}`);
      assert.equal(new Set(places).size, places.length, which);
      for (const status of Object.keys(operation.responses)) assert.match(status, /^\d(\d\d|XX)$/);
    }
    assert.equal(seen.size, Object.keys(description.paths).length, 'an address stands there twice');
    for (const reference of referencesIn(description)) {
      const [, kind = '', name = ''] = /^#\/components\/(\w+)\/(\w+)$/.exec(reference) ?? [];
      const group = description.components[kind as 'schemas' | 'responses'];
      assert.ok(Object.hasOwn(group, name), reference);
    }
  });

  test('has schemas that a checker takes, and no word of our own in them', async (context) => {
    const { description } = await described(context);
    const { schemas } = description.components;
    const all = [...schemasIn(description), ...Object.values(schemas)] as Schema.XSchema[];
    for (const schema of all) Schema.Compile({ components: { schemas } } as never, schema);
    assert.doesNotMatch(JSON.stringify(all), /"refused"/);
    for (const name of ['Story', 'Task', 'NewStory', 'Fault', 'InvalidBody', 'FrameworkError']) {
      assert.ok(Object.hasOwn(schemas, name), name);
    }
  });

  test('is not there with --plain', async (context) => {
    const { get } = await startInstance(context, { plain: true });
    assert.equal((await get('/openapi.json')).status, 404);
  });
});
