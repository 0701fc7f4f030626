import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { demoTables } from './demo/demo.ts';
import { readCurl } from './testing/curl.ts';
import { NOW, startInstance } from './testing/instance.ts';

const document = readFileSync(join(import.meta.dirname, '../docs/api.md'), 'utf8');

/** Commands, each with what the document says is answered. */
const examples = [
  ...document.matchAll(/```sh\n(curl[\s\S]*?)\n```\n\n```(json|http)\n([\s\S]*?)\n```/g),
].map(([, command = '', , told = '']) => ({ command, told }));

/** The demo, and a token of one of its people. */
const chunks = () => [
  ...demoTables({ stories: 60, now: new Date(NOW) }),
  {
    table: 'accesstokens',
    rows: [
      {
        id: 9001,
        user_id: 2,
        access_token: 'token-of-teodora',
        expires_in: 3600,
        expires_at: '2030-01-01T00:00:00',
      },
    ],
  },
];

/** Holds what is written against what was answered: objects may be shortened, and `…` stands for anything. */
function agree(told: unknown, given: unknown, where: string): void {
  if (told === '…') {
    assert.notEqual(given, undefined, where);
  } else if (Array.isArray(told)) {
    assert.ok(Array.isArray(given), where);
    told.forEach((part, index) => {
      agree(part, given[index], `${where}[${index}]`);
    });
  } else if (typeof told === 'object' && told !== null) {
    for (const [name, part] of Object.entries(told)) {
      agree(part, (given as Record<string, unknown> | null)?.[name], `${where}.${name}`);
    }
  } else {
    assert.equal(given, told, where);
  }
}

async function demoService(context: TestContext) {
  const { app } = await startInstance(context, { chunks: [...chunks()] });
  return async (command: string) => {
    const variables = { API: '/api/v1', TOKEN: 'token-of-teodora' };
    const { method, url, headers, body, shown } = readCurl(command, variables);
    const answer = await app.inject({
      method: method as 'GET',
      url,
      headers,
      ...(body !== undefined && { payload: body }),
    });
    return { answer, shown };
  };
}

test('every example of docs/api.md is answered as it says', async (context) => {
  const ask = await demoService(context);
  assert.ok(examples.length >= 12, `${examples.length} examples`);
  assert.equal(examples.length, document.match(/^curl /gm)?.length, 'one has no answer');
  for (const { command, told } of examples) {
    const { answer, shown } = await ask(command);
    const [head = '', text = ''] = shown ? told.split(/\n\n(.*)/s) : ['', told];
    const [line = '', ...headers] = head.split('\n');
    if (shown) assert.equal(line, `HTTP/1.1 ${answer.statusCode} ${answer.statusMessage}`);
    for (const header of headers) {
      const [name = '', value] = header.split(': ');
      assert.equal(answer.headers[name.toLowerCase()], value, `${command}: ${name}`);
    }
    agree(JSON.parse(text), answer.json(), `${command}: ${answer.body.slice(0, 600)}`);
  }
});
