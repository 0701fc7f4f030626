import assert from 'node:assert/strict';
import { suite, test, type TestContext } from 'node:test';
import { startInstance } from '../testing/instance.ts';
import { rawHttp } from '../testing/raw-http.ts';
import { aWorld, tokens } from '../testing/world.ts';

const JSON_TYPE = 'application/json';

async function service(context: TestContext) {
  const { app, database, listen } = await startInstance(context, { chunks: aWorld() });

  /** Sends a body as it is, to be refused, and with it nothing must have changed. */
  async function refused(
    body: string | Buffer,
    status: number,
    says: RegExp,
    headers: object = {},
  ) {
    const before = await rowsIn();
    const answer = await app.inject({
      method: 'POST',
      url: '/api/v1/stories',
      headers: {
        accept: JSON_TYPE,
        authorization: `Bearer ${tokens.permitted}`,
        'content-type': JSON_TYPE,
        ...headers,
      },
      payload: body,
    });
    const which = body.toString().slice(0, 60);
    assert.equal(answer.statusCode, status, `${which}: ${answer.body}`);
    const told = answer.json<{ faultstring?: string; message?: string }>();
    assert.match(told.faultstring ?? told.message ?? '', says, which);
    assert.deepEqual(await rowsIn(), before, which);
  }

  async function rowsIn() {
    const stories = await database.selectFrom('stories').selectAll().execute();
    const events = await database.selectFrom('events').selectAll().execute();
    return { stories, events };
  }

  return { app, listen, refused };
}

suite('bodies that are not as they should be are refused, clearly, and change nothing', () => {
  test('no JSON', async (context) => {
    const { refused } = await service(context);
    for (const body of [
      '{',
      '{"title": ',
      '{"title": "Some words"} more',
      "{'title': 1}",
      '{"a": NaN}',
    ]) {
      await refused(body, 400, /no JSON/);
    }
    await refused('{"title": "A raw \0 within"}', 400, /no JSON/);
    await refused('', 400, /body is missing/);
    await refused('null', 400, /body is missing/);
    await refused('"title"', 400, /not of type 'object'/);
    await refused('[1]', 400, /not of type 'object'/);
  });

  test('what would change the objects of the language', async (context) => {
    const { refused } = await service(context);
    await refused('{"title": "Some words", "__proto__": {"private": true}}', 400, /__proto__/);
    await refused('{"title": "Words", "constructor": {"prototype": {"x": 1}}}', 400, /prototype/);
    assert.equal(Object.hasOwn(Object.prototype, 'private'), false);
  });

  test('nested without end, or longer than is taken', async (context) => {
    const { refused } = await service(context);
    await refused('['.repeat(100_000) + ']'.repeat(100_000), 400, /nested deeper/);
    await refused('{"a":'.repeat(50_000) + '1' + '}'.repeat(50_000), 400, /nested deeper/);
    await refused(`{"title": ${'['.repeat(9000)}${']'.repeat(9000)}}`, 400, /nested deeper/);
    await refused(`{"title": "${'a'.repeat(2_000_000)}"}`, 413, /longer than is taken/);
  });

  test('texts that cannot be kept, numbers that are no ids, other types', async (context) => {
    const { refused } = await service(context);
    await refused('{"title": "Words \\u0000 within"}', 400, /title.*NUL/);
    await refused('{"title": "Words \\ud800 within"}', 400, /title.*half characters/);
    const type = (number: string) => `{"title": "Some words", "story_type_id": ${number}}`;
    await refused(type('9007199254740993'), 400, /story_type_id.*At most 2147483647/);
    await refused(type('1e400'), 400, /story_type_id.*whole number/);
    await refused(type('1.5'), 400, /story_type_id.*whole number/);
    await refused('{"title": "Some words", "private": "perhaps"}', 400, /true or false/);
    await refused('{"title": "Some words", "users": {"id": 1}}', 400, /users.*list/);
    await refused('{"title": "Some words", "users": [7]}', 400, /users.*object/);
    await refused('{"title": ["Some words"]}', 400, /not of type 'string'/);
  });

  test('of another kind than JSON in UTF-8', async (context) => {
    const { refused } = await service(context);
    const body = '{"title": "Some words"}';
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      ';;;',
      'multipart/form-data',
    ]) {
      await refused(body, 415, /as JSON/, { 'content-type': type });
    }
    await refused(body, 415, /UTF-8/, { 'content-type': `${JSON_TYPE}; charset=utf-16` });
    for (const letters of ['\xe9t\xe9', '\xff\xfe', '\xed\xa0\x80', '\xc3']) {
      const bytes = Buffer.from(`{"title": "Words ${letters} within"}`, 'latin1');
      await refused(bytes, 400, /not written in UTF-8/);
    }
    await refused(body, 415, /without an encoding/, { 'content-encoding': 'gzip' });
  });

  test('in which an object names one thing twice', async (context) => {
    const { refused } = await service(context);
    await refused('{"title": "Some words", "title": "Others"}', 400, /names "title" twice/);
    await refused('{"title": "Some words", "title" : null}', 400, /"title" twice/);
    await refused('{"title": "Some words", "tit\\u006ce": "Others"}', 400, /"title" twice/);
    await refused('{"a": {"b": [{"c": 1, "d": 2, "c": 3}]}}', 400, /"c" twice/);
    await refused('{"a": 1, "title": "Some words", "a": {"title": 2}}', 400, /"a" twice/);
    await refused('{"\\"": 1, "\\"": 2}', 400, /names "\\"" twice/);
  });

  test('but not in which names come again elsewhere, or in texts', async (context) => {
    const { app } = await service(context);
    const titles = ['A "title": "title": again', 'title": ', 'ends in \\', '\\": {"title": 1}'];
    for (const title of titles) {
      const answer = await app.inject({
        method: 'POST',
        url: '/api/v1/stories',
        headers: { authorization: `Bearer ${tokens.permitted}` },
        payload: {
          title,
          description: `"title":\n${title}`,
          id: null,
          extra: { title: [{ title }] },
        },
      });
      assert.equal(answer.json<{ title: string }>().title, title);
    }
  });

  test('as the original has it the last of two of one name counts', async (context) => {
    const { app } = await startInstance(context, { chunks: aWorld(), plain: true });
    const answer = await app.inject({
      method: 'POST',
      url: '/api/v1/stories',
      headers: { authorization: `Bearer ${tokens.permitted}`, 'content-type': JSON_TYPE },
      payload: '{"title": "The first words", "title": "The other words"}',
    });
    assert.equal(answer.json<{ title: string }>().title, 'The other words');
  });
});

suite('addresses that are not as they should be', () => {
  test('are refused, or name nothing', async (context) => {
    const { app } = await service(context);
    const cases: [url: string, status: number][] = [
      ['/api/v1/stories/%zz', 400],
      ['/api/v1/stories/%', 400],
      ['/api/v1/stories/%ED%A0%80', 400],
      ['/api/v1/stories?title=%zz', 400],
      ['/api/v1/stories?title=100%', 400],
      ['/api/v1/stories?title=%ff', 400],
      ['/api/v1/stories?title=%ED%A0%80', 400],
      ['/api/v1/stories?title=%c3%a9', 200],
      ['/api/v1/stories/9007199254740993', 404],
      ['/api/v1/stories/-9223372036854775809', 404],
      [`/api/v1/stories/${'9'.repeat(400)}`, 404],
      [`/api/v1/projects/${'a'.repeat(255)}`, 404],
      [`/api/v1/projects/${'a'.repeat(9000)}`, 404],
      ['/api/v1/projects/__proto__', 404],
      ['/api/v1/projects/constructor', 404],
      ['/api/v1/stories?__proto__=1', 400],
      ['/api/v1/stories?constructor=1', 400],
      ['/api/v1/stories?title[]=x', 400],
      ['/api/v1/../../etc/passwd', 404],
      ['/api/v1/%2e%2e/%2e%2e/etc/passwd', 404],
      ['/api/v1//stories', 404],
      ['/%zz', 400],
    ];
    for (const [url, status] of cases) {
      const answer = await app.inject({ url, headers: { accept: JSON_TYPE } });
      assert.equal(answer.statusCode, status, `${url.slice(0, 80)}: ${answer.body.slice(0, 200)}`);
    }
    for (const query of [
      'limit=9007199254740993',
      'offset=99999999999999999999',
      'limit=-5',
      'marker=-1',
    ]) {
      assert.equal((await app.inject(`/api/v1/stories?${query}`)).statusCode, 200, query);
    }
  });
});

suite('a type of content without content', () => {
  /** As programs send it that set the type for all they send. */
  const cases: [method: string, path: string, type: string, status: number][] = [
    ['DELETE', '/tasks/1', 'application/json', 204],
    ['PUT', '/stories/1/tags?tags=slow', 'application/json', 200],
    ['POST', '/tags?tag_name=quick', 'application/json', 200],
    ['POST', '/stories', 'application/json', 400],
    ['POST', '/stories', 'text/plain', 400],
    ['GET', '/stories/1', 'application/json', 200],
    ['POST', '/openid/token?grant_type=password', 'application/x-www-form-urlencoded', 400],
    ['POST', '/nowhere', 'application/json', 404],
  ];

  for (const [method, path, type, status] of cases) {
    test(`is none: ${method} ${path}, ${type}`, { timeout: 20_000 }, async (context) => {
      const { listen } = await service(context);
      const head = `Host: here\r\nConnection: close\r\nAuthorization: Bearer ${tokens.permitted}\r\n`;
      const sent = `${method} /api/v1${path} HTTP/1.1\r\n${head}Content-Type: ${type}\r\n\r\n`;
      const answer = await rawHttp(await listen(), sent);
      assert.equal(answer.status, status, answer.body);
    });
  }
});

suite('what is hardly HTTP', () => {
  const lines = 'Host: here\r\nConnection: close\r\nAccept: application/json\r\n';
  const cases: [what: string, sent: string, status: number][] = [
    ['words', 'good day\r\n\r\n', 400],
    ['a method that nobody knows', `BREW /api/v1/stories HTTP/1.1\r\n${lines}\r\n`, 400],
    ['a method of another kind', `PROPFIND /api/v1/stories HTTP/1.1\r\n${lines}\r\n`, 405],
    ['TRACE', `TRACE /api/v1/stories HTTP/1.1\r\n${lines}\r\n`, 405],
    ['no host', 'GET /api/v1/stories HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    [
      'a header without end',
      `GET /api/v1/stories HTTP/1.1\r\n${lines}X: ${'a'.repeat(17_000)}\r\n\r\n`,
      431,
    ],
    [
      'a header with a space in its name',
      `GET /api/v1/stories HTTP/1.1\r\n${lines}X Y: z\r\n\r\n`,
      400,
    ],
    [
      'a token of strange bytes',
      `GET /api/v1/stories HTTP/1.1\r\n${lines}Authorization: Bearer \xff\xfe\r\n\r\n`,
      401,
    ],
    [
      'two lengths',
      `POST /api/v1/stories HTTP/1.1\r\n${lines}Content-Length: 2\r\nContent-Length: 5\r\n\r\n{}`,
      400,
    ],
    [
      'a length and pieces',
      `POST /api/v1/stories HTTP/1.1\r\n${lines}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      400,
    ],
    [
      'a line end within the address',
      `GET /api/v1/stories?title=a\rb HTTP/1.1\r\n${lines}\r\n`,
      400,
    ],
  ];

  test('gets a clear answer, and the service goes on', async (context) => {
    const { listen } = await service(context);
    const address = await listen();
    for (const [what, sent, status] of cases) {
      const answer = await rawHttp(address, sent);
      assert.equal(answer.status, status, `${what}: ${answer.body}`);
      assert.doesNotMatch(answer.body, /node|HPE_|\.ts/, what);
    }
    assert.equal((await fetch(`${address}/v1/stories/1`)).status, 200);
  });
});
