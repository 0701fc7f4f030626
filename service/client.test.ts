import fastify from 'fastify';
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { serveClient } from './client.ts';
import { compressLongTexts } from './compress.ts';
import { tempFolder } from './testing/temp-store.ts';

const INDEX = `<html><link nonce="NONCE" /><app-root ngCspNonce="NONCE"></app-root>${' '.repeat(2000)}`;
const SCRIPT = 'console.log(1);';

async function served(t: TestContext, storyboardApiBase = '/api/v1', capabilities = ['names']) {
  const folder = tempFolder(t);
  const files = {
    'index.html': INDEX,
    'config.json': JSON.stringify({ storyboardApiBase, mine: 1 }),
    'main-ABCDEFGH.js': SCRIPT,
    'main-ABCDEFGH.js.br': brotliCompressSync(SCRIPT),
    'favicon.svg': '<svg/>',
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const app = fastify();
  t.after(() => app.close());
  app.addHook('onSend', compressLongTexts);
  const told: string[] = [];
  await serveClient(app, { capabilities, folder, tell: (problem) => told.push(problem) });
  const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });
  return { get, page: (url: string) => get(url, { accept: 'text/html' }), folder, told };
}

test('every address of a page gives the page, with a nonce of its own', async (t) => {
  const { page } = await served(t);
  const nonces = new Set<string>();
  for (const url of ['/', '/index.html', '/stories/1?x=1', '/projects/a%2Fb', '/no/such/page']) {
    const { statusCode, body, headers } = await page(url);
    assert.equal(statusCode, 200, url);
    const [, nonce = ''] = /<link nonce="([^"]+)"/.exec(body) ?? [];
    assert.ok(body.includes(`ngCspNonce="${nonce}"`));
    const policy = String(headers['content-security-policy']);
    assert.ok(policy.includes(`style-src 'self' 'nonce-${nonce}';`));
    assert.match(
      policy,
      /script-src 'self';.*frame-ancestors 'none'.*trusted-types angular angular#bundler storyboard#markdown$/,
    );
    assert.doesNotMatch(policy, /unsafe/);
    assert.equal(headers['cache-control'], 'no-store');
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['referrer-policy'], 'same-origin');
    assert.equal(headers['cross-origin-opener-policy'], 'same-origin');
    assert.equal(headers['cross-origin-resource-policy'], 'same-origin');
    assert.equal(headers['strict-transport-security'], undefined, 'not without TLS');
    nonces.add(nonce);
  }
  assert.equal(nonces.size, 5);
});

test('what is no page is not found', async (t) => {
  const { get, page } = await served(t);
  assert.equal((await get('/gone-ABCDEFGH.js', { accept: '*/*' })).statusCode, 404);
  assert.equal((await page('/api/v1/nope')).statusCode, 404);
});

test('files come as the build compressed them, and those with a hash stay', async (t) => {
  const { get } = await served(t);
  const packed = await get('/main-ABCDEFGH.js', { 'accept-encoding': 'gzip, br' });
  assert.equal(packed.headers['content-encoding'], 'br');
  assert.equal(brotliDecompressSync(packed.rawPayload).toString(), SCRIPT);
  assert.equal(packed.headers['cache-control'], 'public, max-age=31536000, immutable');
  assert.equal(packed.headers['x-content-type-options'], 'nosniff');
  for (const name of ['etag', 'last-modified', 'accept-ranges', 'referrer-policy'])
    assert.equal(packed.headers[name], undefined, name);
  assert.equal((await get('/main-ABCDEFGH.js')).body, SCRIPT);
  const icon = await get('/favicon.svg');
  assert.equal(icon.headers['cache-control'], 'no-cache');
  assert.ok(icon.headers['etag']);
});

test('config.json tells what the service can do, where the client asks this service', async (t) => {
  for (const base of ['/api/v1', '/api/v1/', 'api/v1']) {
    const { get } = await served(t, base, ['names', 'counts']);
    const config = (await get('/config.json')).json<unknown>();
    assert.deepEqual(config, {
      storyboardApiBase: base,
      mine: 1,
      capabilities: ['names', 'counts'],
    });
  }
});

test('another service is asked by the client, and allowed by the policy', async (t) => {
  const base = 'https://storyboard.example.org/api/v1';
  const { get, page } = await served(t, base);
  assert.deepEqual((await get('/config.json')).json(), { storyboardApiBase: base, mine: 1 });
  const policy = String((await page('/')).headers['content-security-policy']);
  assert.match(policy, /connect-src 'self' https:\/\/storyboard\.example\.org;/);
});

test('config.json is read anew: administrators edit it in place', async (t) => {
  const { get, folder } = await served(t);
  writeFileSync(join(folder, 'config.json'), '{"storyboardApiBase": "/api/v1", "mine": 2}');
  assert.equal((await get('/config.json')).json<{ mine: number }>().mine, 2);
});

test('a config.json that cannot be used is told once, and the page comes all the same', async (t) => {
  const { get, page, folder, told } = await served(t);
  for (const [broken, why] of [
    ['{"storyboardApiBase": ', /config\.json cannot be read: .*JSON/],
    ['["/api/v1"]', /does not hold an object with a text "storyboardApiBase"/],
  ] as const) {
    writeFileSync(join(folder, 'config.json'), broken);
    assert.equal((await page('/stories')).statusCode, 200);
    const answer = await get('/config.json');
    assert.equal(answer.statusCode, 500);
    assert.match(answer.json<{ faultstring: string }>().faultstring, /the log of the service/);
    assert.equal(told.length, 1, told.join('\n'));
    assert.match(told.pop() ?? '', why);
  }
  writeFileSync(join(folder, 'config.json'), '{"storyboardApiBase": "/api/v1"}');
  assert.equal((await get('/config.json')).statusCode, 200);
  assert.deepEqual(told, []);
});

test('long texts travel as small as the asker allows', async (t) => {
  const { get } = await served(t);
  const asked = async (encodings: string) => {
    const { headers, rawPayload } = await get('/', { 'accept-encoding': encodings });
    assert.equal(headers['content-length'], String(rawPayload.length));
    assert.match(String(headers['vary']), /Accept-Encoding/);
    return { encoding: headers['content-encoding'], rawPayload };
  };
  const brotli = await asked('gzip, deflate, br, zstd');
  assert.equal(brotli.encoding, 'br');
  assert.match(brotliDecompressSync(brotli.rawPayload).toString(), /<app-root/);
  const gzip = await asked('gzip, br;q=0');
  assert.equal(gzip.encoding, 'gzip');
  assert.match(gunzipSync(gzip.rawPayload).toString(), /<app-root/);
  for (const none of ['', 'identity', 'br;q=0.0, gzip;q=0']) {
    assert.equal((await asked(none)).encoding, undefined, none);
  }
  assert.equal(
    (await get('/config.json', { 'accept-encoding': 'br' })).headers['content-encoding'],
    undefined,
  );
});
