import assert from 'node:assert/strict';
import { suite, test, type TestContext } from 'node:test';
import { resolverOf } from '../../testing/fuzz/requests.ts';
import { startInstance } from '../../testing/instance.ts';
import { aWorld, tokens } from '../../testing/world.ts';
import type { Description, Method, Operation, Parameter, Schema } from './types.ts';

interface Case {
  readonly method: Method;
  readonly path: string;
  readonly operation: Operation;
}

const headers = {
  authorization: `Bearer ${tokens.superuser}`,
  accept: 'application/json',
  'content-type': 'application/json',
};

async function service(context: TestContext) {
  const { app } = await startInstance(context, { chunks: aWorld() });
  const description = (await app.inject('/api/v1/openapi.json')).json<Description>();
  const resolve = resolverOf(description);
  const cases = Object.entries(description.paths).flatMap(([path, item]) =>
    Object.entries(item).map(
      ([method, operation]) => ({ method, path, operation }) as unknown as Case,
    ),
  );

  /** The status and text of an answer. The ids in the path are 1 where nothing else is said. */
  async function ask(
    { method, path, operation }: Case,
    {
      steps = {},
      query = '',
      body,
    }: { steps?: Record<string, string>; query?: string; body?: unknown },
  ) {
    const url = path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => steps[name] ?? '1');
    const payload = body ?? (operation.requestBody?.required ? good(bodyOf(operation)) : undefined);
    const answer = await app.inject({
      method: method.toUpperCase() as 'GET',
      url: `/api/v1${url}${query && `?${query}`}`,
      headers,
      ...(payload !== undefined && { payload: JSON.stringify(payload) }),
    });
    return { status: answer.statusCode, text: answer.body };
  }

  const bodyOf = ({ requestBody }: Operation) =>
    resolve(requestBody?.content['application/json']?.schema ?? {});

  /** The least that fits a schema. */
  function good(given: Schema): unknown {
    const schema = resolve(given);
    const [word] = schema.enum ?? [];
    if (word !== undefined) return word;
    switch ([schema.type].flat()[0]) {
      case 'integer':
        return 1;
      case 'boolean':
        return true;
      case 'string':
        return schema.format === 'date-time' ? '2024-01-01T00:00:00Z' : goodText(schema);
      case 'array':
        return [];
      default:
        return goodObject(schema);
    }
  }

  const goodObject = ({ properties = {}, required = [] }: Schema) =>
    Object.fromEntries(required.map((name) => [name, good(properties[name] ?? {})]));

  return { cases, ask, bodyOf, good, resolve };
}

const goodText = ({ minLength = 1, enum: words }: Schema): unknown =>
  words?.[0] ?? 'x'.repeat(minLength);

/** Texts in an address that a schema does not take. */
function wrongTexts(schema: Schema): string[] {
  if (schema.enum || schema.anyOf) return ['nonsense'];
  if (schema.type === 'integer') return ['x', '1.5', '1e3', '0x10'];
  if (schema.type === 'boolean') return ['perhaps', '2'];
  if (schema.format === 'date-time')
    return ['yesterday', '2024-01-01T00:00:00', '2024-99-99T00:00:00Z'];
  return [];
}

/** Values in a body that a schema does not take. Null is left out where it may not stand. */
function wrongValues(schema: Schema): unknown[] {
  const { type, minimum, maximum } = schema;
  if (schema.enum) return ['nonsense'];
  switch ([type].flat()[0]) {
    case 'integer':
      return ['x', 1.5, {}, [], ...below(minimum), ...above(maximum)];
    case 'boolean':
      return ['perhaps', 2, {}];
    case 'array':
      return ['x', 1, {}, Array.from({ length: (schema.maxItems ?? 1000) + 1 }, () => 1)];
    case 'string':
      return [
        5,
        {},
        ['text'],
        'text with \0 in it',
        ...wrongLengths(schema),
        ...wrongForms(schema),
      ];
    default:
      return [];
  }
}

const below = (minimum: number | undefined) => (minimum === undefined ? [] : [minimum - 1]);
const above = (maximum: number | undefined) => (maximum === undefined ? [] : [maximum + 1]);

const wrongLengths = ({ minLength = 0, maxLength }: Schema): string[] => [
  ...below(minLength || undefined).map((length) => 'x'.repeat(length)),
  ...above(maxLength).map((length) => 'x'.repeat(length)),
];

function wrongForms({ format, pattern, minLength = 0 }: Schema): string[] {
  if (format === 'date-time') return ['yesterday', '2024-01-01T00:00:00'];
  return pattern === undefined ? [] : [`!${'x'.repeat(minLength)}`];
}

const ofQuery = ({ parameters }: Operation) =>
  parameters.filter(({ in: place }) => place === 'query');
const oneOf = ({ schema }: Parameter) => schema.items ?? schema;

suite('what the description says is what is enforced', () => {
  test('in the steps of a path', async (context) => {
    const { cases, ask } = await service(context);
    for (const each of cases) {
      for (const { name, in: place, schema } of each.operation.parameters) {
        if (place !== 'path' || schema.type !== 'integer') continue;
        for (const value of ['x', '1.5', '%00', '1e3']) {
          const { status, text } = await ask(each, { steps: { [name]: value } });
          const which = `${each.method} ${each.path} with ${name} ${value}: ${text}`;
          assert.equal(status, 400, which);
          assert.match(text, new RegExp(name.split('_').at(-1) ?? ''), which);
        }
      }
    }
  });

  test('behind the question mark: types, words, how often, and nothing else', async (context) => {
    const { cases, ask, good } = await service(context);
    for (const each of cases) {
      if (each.operation['x-takes-any-parameter']) continue;
      const unknown = await ask(each, { query: 'nonsense=1' });
      assert.equal(unknown.status, 400, `${each.method} ${each.path}: ${unknown.text}`);
      assert.match(unknown.text, /nonsense/);
      for (const parameter of ofQuery(each.operation)) {
        const { name } = parameter;
        for (const value of wrongTexts(oneOf(parameter))) {
          const { status, text } = await ask(each, { query: `${name}=${value}` });
          assert.equal(status, 400, `${each.method} ${each.path}?${name}=${value}: ${text}`);
          assert.match(text, new RegExp(name));
        }
        for (const most of above(parameter.schema.maxItems)) {
          const value = good(oneOf(parameter)) as string;
          const query = Array.from({ length: most }, () => `${name}=${value}`).join('&');
          const { status, text } = await ask(each, { query });
          assert.equal(status, 400, `${each.path}?${name} ${most} times: ${text}`);
        }
        const { status, text } = await ask(each, { query: `${name}=1&${name}=1` });
        const many = parameter.schema.type === 'array' && parameter.schema.maxItems !== 1;
        assert.equal(
          text.includes('given once'),
          !many,
          `${each.path}?${name} twice: ${status} ${text}`,
        );
      }
    }
  });

  test('in bodies: what is required, types, lengths, patterns, words and limits', async (context) => {
    const { cases, ask, bodyOf, resolve } = await service(context);
    let looked = 0;
    for (const each of cases.filter(({ operation }) => operation.requestBody)) {
      const schema = bodyOf(each.operation);
      const which = `${each.method} ${each.path}`;
      for (const body of schema.type === 'object' ? [[], 'x', 5] : []) {
        assert.equal(
          (await ask(each, { body })).status,
          400,
          `${which} with ${JSON.stringify(body)}`,
        );
      }
      for (const name of schema.required ?? []) {
        const { status, text } = await ask(each, { body: {} });
        assert.equal(status, 400, `${which} without ${name}: ${text}`);
      }
      for (const [name, part] of Object.entries(schema.properties ?? {})) {
        for (const value of wrongValues(resolve(part))) {
          const { status, text } = await ask(each, {
            body: { ...goodBody(schema), [name]: value },
          });
          const told = `${which} with ${name} ${JSON.stringify(value)}: ${status} ${text}`;
          assert.equal(status, 400, told);
          assert.match(text, new RegExp(`"field":"${name}"|field/attribute ${name}\\b`), told);
          looked += 1;
        }
      }
    }
    assert.ok(looked > 150, `${looked} bodies were tried`);

    function goodBody({ properties = {}, required = [] }: Schema) {
      return Object.fromEntries(
        required.map((name) => [name, goodText(resolve(properties[name] ?? {}))]),
      );
    }
  });
});
