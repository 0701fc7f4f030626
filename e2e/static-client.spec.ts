import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demo } from './demo.ts';
import { serveFiles } from './file-server.ts';
import { expect, OURS, PLAIN, test } from './fixtures.ts';

/** The policy that docs/deploying.md gives to those who serve the client elsewhere, for this API. */
function policyFor(api: string): string {
  const text = readFileSync(join(import.meta.dirname, '../docs/deploying.md'), 'utf8');
  const [, policy = ''] = /^Content-Security-Policy: (.*)$/m.exec(text) ?? [];
  expect(policy).toContain('https://board.example.org');
  return policy.replace('https://board.example.org', api);
}

const PORT = Number(process.env['E2E_STATIC_PORT']);

// Each opens the same port: one after the other. Run at one width, which changes nothing here.
test.describe.configure({ mode: 'serial' });

for (const [kind, api] of [
  ['with extras', OURS],
  ['plain', PLAIN],
] as const) {
  test(`the client runs from a sub-folder of a plain file server, API elsewhere: ${kind}`, async ({
    page,
  }) => {
    const folder = join(import.meta.dirname, '../dist/client');
    const config = JSON.stringify({ storyboardApiBase: `${api}/api/v1` });
    const headers = { 'content-security-policy': policyFor(api) };
    const server = await serveFiles(
      folder,
      '/tools/sub/',
      PORT,
      { 'config.json': config },
      headers,
    );
    try {
      const story = await demo.story();
      const origin = `http://127.0.0.1:${PORT}/tools/sub/`;
      await page.goto(origin);
      await page
        .getByRole('link', { name: /stories/i })
        .first()
        .click();
      await expect(page.getByRole('row').nth(5)).toBeVisible();
      const shared = page.url();
      expect(shared.startsWith(origin)).toBe(true);

      // The address can be shared: loaded again it is the same page.
      await page.goto('about:blank');
      await page.goto(shared);
      await expect(page.getByRole('row').nth(5)).toBeVisible();

      await page.goto('about:blank');
      await page.goto(`${origin}#!/story/${story.id}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.title);
      // Parts of the page come later: the server stays until they are there.
      await page.waitForLoadState('networkidle');
    } finally {
      await new Promise((done) => server.close(done));
    }
  });
}
