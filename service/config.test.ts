import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readConfig } from './config.ts';
import { OperatorError } from './database/operator-error.ts';

test('without options it serves a file at this machine alone', () => {
  const { now, ...config } = readConfig([], {});
  assert.deepEqual(config, {
    help: false,
    port: 8080,
    host: '127.0.0.1',
    database: 'data/storyboard.db',
    demo: true,
    demoStories: undefined,
    plain: false,
    allowOrigins: [],
    allowRedirects: [],
    publicUrl: undefined,
    providers: [],
    sessionLimits: { idleDays: 14, days: 90 },
    loginLimit: 60,
    trustProxies: [],
  });
  assert.ok(Math.abs(now().getTime() - Date.now()) < 60_000);
});

test('options win over the environment', () => {
  const env = {
    STORYBOARD_PORT: '1',
    STORYBOARD_HOST: '0.0.0.0',
    STORYBOARD_DEMO: '0',
    STORYBOARD_PLAIN: '1',
    STORYBOARD_DEMO_STORIES: '9',
    STORYBOARD_CLOCK: '2024-06-01T12:00:00Z',
    STORYBOARD_ALLOW_ORIGIN: 'https://a.example,https://b.example:81',
  };
  const config = readConfig(['--port', '2', '--no-plain'], env);
  assert.deepEqual(
    [config.port, config.host, config.demo, config.plain, config.demoStories],
    [2, '0.0.0.0', false, false, 9],
  );
  assert.equal(config.now().toISOString(), '2024-06-01T12:00:00.000Z');
  assert.deepEqual(config.allowOrigins, ['https://a.example', 'https://b.example:81']);
});

test('sign-in is set up by options', () => {
  const args = ['--public-url', 'https://board.example.org/', '--session-days', '7'];
  const config = readConfig([...args, '--trust-proxy', '203.0.113.9'], {
    STORYBOARD_LOGIN_LIMIT: '5',
  });
  assert.equal(config.publicUrl, 'https://board.example.org');
  assert.deepEqual(config.sessionLimits, { idleDays: 14, days: 7 });
  assert.equal(config.loginLimit, 5);
  assert.deepEqual(config.trustProxies, ['203.0.113.9']);
});

test('lists are given by repeating an option', () => {
  const args = ['--allow-redirect', 'https://a.example/x', '--allow-redirect', 'http://b.example/'];
  assert.deepEqual(readConfig(args, {}).allowRedirects, [
    'https://a.example/x',
    'http://b.example/',
  ]);
});

const wrong: [string[], NodeJS.ProcessEnv, RegExp][] = [
  [['--port', 'x'], {}, /--port takes a number from 0 to 65535, not "x"/],
  [['--port', '65536'], {}, /--port/],
  [['--port', '-1'], {}, /--port/],
  [['--port', '1e3'], {}, /--port/],
  [['--port'], {}, /--port/],
  [['extra'], {}, /extra/],
  [['--colour'], {}, /--colour/],
  [['--demo-stories', 'many'], {}, /--demo-stories/],
  [['--clock', '2024-06-01'], {}, /--clock/],
  [['--clock', '2024-06-01T25:00:00Z'], {}, /--clock/],
  [['--allow-origin', 'https://a.example/'], {}, /--allow-origin takes an origin/],
  [['--allow-origin', '*'], {}, /--allow-origin/],
  [['--allow-redirect', 'javascript:1'], {}, /--allow-redirect/],
  [['--database', 'postgres://host/db'], {}, /PostgreSQL is not supported yet/],
  [['--database', ''], {}, /--database/],
  [['--public-url', 'https://board.example.org/path'], {}, /--public-url takes an origin/],
  [['--public-url', 'board.example.org'], {}, /--public-url takes an origin/],
  [['--session-days', '0'], {}, /--session-days takes a number from 1/],
  [['--session-idle-days', 'x'], {}, /--session-idle-days/],
  [['--login-limit', '-1'], {}, /--login-limit/],
  [['--providers', 'no-such-file.json'], {}, /no-such-file\.json cannot be read/],
  [[], { STORYBOARD_PLAIN: 'maybe' }, /STORYBOARD_PLAIN takes 1 or 0, not "maybe"/],
];

for (const [args, env, message] of wrong) {
  test(`refused: ${[...args, ...Object.keys(env)].join(' ')}`, () => {
    assert.throws(
      () => readConfig(args, env),
      (error: Error) => {
        assert.ok(error instanceof OperatorError);
        assert.match(error.message, message);
        assert.doesNotMatch(error.message, /\n/);
        return true;
      },
    );
  });
}
