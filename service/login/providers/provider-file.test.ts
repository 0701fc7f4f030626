import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { OperatorError } from '../../database/operator-error.ts';
import { tempFolder } from '../../testing/temp-store.ts';
import { readProviders } from './provider-file.ts';

const entry = { id: 'work', issuer: 'https://id.example.org', client_id: 'storyboard' };

function fileOf(t: TestContext, content: unknown): string {
  const file = join(tempFolder(t), 'providers.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

test('the least that a provider needs', (t) => {
  assert.deepEqual(readProviders(fileOf(t, [entry])), [
    {
      ...entry,
      name: 'work',
      scopes: ['openid', 'profile', 'email'],
      token_endpoint_auth_method: 'none',
    },
  ]);
});

test('the secret may lie in a file of its own, beside the file or elsewhere', (t) => {
  const file = fileOf(t, [{ ...entry, client_secret_file: 'secret.txt' }]);
  writeFileSync(join(file, '../secret.txt'), 'hush\n');
  const [provider] = readProviders(file);
  assert.equal(provider?.client_secret, 'hush');
  assert.equal(provider.token_endpoint_auth_method, 'client_secret_basic');
});

test('plain http is for this machine alone', (t) => {
  for (const issuer of ['http://127.0.0.1:5', 'http://localhost:5', 'http://[::1]:5']) {
    assert.equal(readProviders(fileOf(t, [{ ...entry, issuer }]))[0]?.issuer, issuer);
  }
});

const wrong: [content: unknown, says: RegExp][] = [
  ['{', /cannot be read as JSON/],
  [{}, /write a list of providers/],
  [['x'], /provider 1: write it as/],
  [[{ ...entry, id: 'Work!' }], /provider 1: "id" takes a-z/],
  [[{ ...entry, issuer: undefined }], /"issuer" is missing/],
  [[{ ...entry, issuer: 'http://id.example.org' }], /plain http is for this machine alone/],
  [[{ ...entry, issuer: 'http://127.0.0.1.example.org' }], /plain http is for this machine alone/],
  [[entry, { ...entry, id: 'b', secret: 'x' }], /provider 2: "secret" is not known/],
  [[entry, entry], /two providers have the id "work"/],
  [[{ ...entry, client_secret_file: 'none.txt' }], /provider 1: ENOENT/],
  [[{ ...entry, scopes: ['email'] }], /must hold "openid"/],
  [[{ ...entry, token_endpoint_auth_method: 'tls' }], /takes client_secret_basic/],
  [[{ ...entry, token_endpoint_auth_method: 'client_secret_post' }], /"client_secret" is missing/],
];

for (const [content, says] of wrong) {
  test(`refused: ${String(says)}`, (t) => {
    assert.throws(
      () => readProviders(fileOf(t, content)),
      (error: Error) => {
        assert.ok(error instanceof OperatorError);
        assert.match(error.message, says);
        return true;
      },
    );
  });
}
