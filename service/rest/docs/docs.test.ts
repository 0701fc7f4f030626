import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { readCurl } from '../../testing/curl.ts';
import { startInstance } from '../../testing/instance.ts';
import { aWorld, tokens } from '../../testing/world.ts';
import type { Description, Operation } from '../openapi/types.ts';
import { html } from './html.ts';

const unescaped = (text: string) =>
  text.replaceAll(/&#(\d+);/g, (_all, code: string) => String.fromCharCode(Number(code)));

/** The text of markup, without tags. */
const textOf = (markup: string) =>
  unescaped(markup.replaceAll(/<[^>]*>/g, '')).replaceAll(/\s+/g, ' ');

suite('the page that tells the API', () => {
  test('says where this service is', async (context) => {
    const publicUrl = 'https://board.example.org';
    const { app } = await startInstance(context, { login: { publicUrl } });
    assert.ok(textOf((await app.inject('/api/docs')).body).includes(`API=${publicUrl}/api/v1 `));
  });

  test('has every operation, with its words, parameters and answers', async (context) => {
    const { app } = await startInstance(context);
    const { body, headers } = await app.inject('/api/docs');
    assert.equal(headers['content-type'], 'text/html; charset=utf-8');
    const text = textOf(body);
    const { paths, components } = (await app.inject('/api/v1/openapi.json')).json<Description>();
    for (const [path, item] of Object.entries(paths)) {
      for (const [method, operation] of Object.entries<Operation>(item)) {
        const line = `${method.toUpperCase()} ${path} ${operation.summary}`;
        assert.ok(text.includes(line), line);
        assert.ok(body.includes(`id="${operation.operationId}"`), operation.operationId);
        for (const { description } of operation.parameters) assert.ok(text.includes(description));
      }
    }
    for (const name of Object.keys(components.schemas)) {
      assert.ok(body.includes(`id="schema-${name}"`), name);
    }
    const anchors = [...body.matchAll(/href="#([\w-]+)"/g)].map(([, anchor = '']) => anchor);
    for (const anchor of new Set(anchors)) {
      assert.ok(body.includes(`id="${anchor}"`), `#${anchor} leads nowhere`);
    }
  });

  test('has an example for each, which the service takes', async (context) => {
    const { app, replace } = await startInstance(context, { chunks: aWorld() });
    const { body } = await app.inject('/api/docs');
    const commands = [...body.matchAll(/<code\s*>(curl[\s\S]*?)<\/code/g)].map(([, code = '']) =>
      unescaped(code),
    );
    const { paths } = (await app.inject('/api/v1/openapi.json')).json<Description>();
    const operations = Object.values(paths).flatMap((item) => Object.keys(item));
    assert.equal(commands.length, operations.length + 1);
    const variables = { API: '/api/v1', TOKEN: tokens.superuser };
    for (const command of commands.filter((each) => !each.includes('changes'))) {
      await replace(aWorld());
      const { method, url, headers, body: payload } = readCurl(command, variables);
      const answer = await app.inject({
        method: method as 'GET',
        url,
        headers,
        ...(payload !== undefined && { payload }),
      });
      // What stands in the way in this world may be told; how the example is written may not.
      assert.doesNotMatch(
        answer.body,
        /Unknown argument|Invalid input|required property|not of type|too short|is no JSON|Nothing is at/,
        command,
      );
      assert.ok(![401, 405, 415].includes(answer.statusCode), `${command}: ${answer.body}`);
    }
  });

  test('lets nothing in but its own style and the theme', async (context) => {
    const { app } = await startInstance(context);
    const [one, two] = [await app.inject('/api/docs'), await app.inject('/api/docs')];
    const policyOf = ({ headers }: typeof one) => String(headers['content-security-policy']);
    const [, nonce = ''] = /'nonce-([^']+)'/.exec(policyOf(one)) ?? [];
    assert.ok(one.body.includes(`<style nonce="${nonce}">`));
    assert.notEqual(policyOf(one), policyOf(two));
    assert.match(policyOf(one), /default-src 'none'.*require-trusted-types-for 'script'/);
    assert.doesNotMatch(one.body, /\sstyle=|\son\w+=|src="http/);
  });

  test('looks as the client does: its colours are the tokens', () => {
    const read = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8');
    const colours = (css: string) => css.match(/--sb-[\w-]+: light-dark\([^)]*\);/g) ?? [];
    const tokensOfClient = new Set(colours(read('../../../src/styles/_tokens.scss')));
    const own = colours(read('page.css'));
    assert.ok(own.length > 10);
    assert.deepEqual(
      own.filter((colour) => !tokensOfClient.has(colour)),
      [],
    );
  });

  test('is not there with --plain', async (context) => {
    const { app } = await startInstance(context, { plain: true });
    assert.equal((await app.inject('/api/docs')).statusCode, 404);
  });
});

test('what is put into markup is text', () => {
  const words = `<b>"it's" & more</b>`;
  assert.equal(textOf(html`<p title="${words}">${words}</p>`.markup), words);
  assert.doesNotMatch(html`<p>${words}</p>`.markup, /<b>/);
  assert.equal(html`${[html`<i>${1}</i>`, false, undefined]}`.markup, '<i>1</i>');
});
