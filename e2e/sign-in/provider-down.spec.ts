import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Page, Request } from '@playwright/test';
import { expect, OURS, test } from '../fixtures.ts';
import { SignIn } from '../pages/sign-in.ts';

test.use({ tolerated: /status of (400|401|404)/ });
// It has one port, so this runs at one width.
test.describe.configure({ mode: 'serial' });

const port = `${process.env['E2E_STUMBLING_PORT']}`;
const stumbling = { name: 'Continue with Stumbling provider' };
let provider: ChildProcess | undefined;

async function start(): Promise<void> {
  const redirect = `${OURS}/api/v1/login/return/stumbling`;
  const args = ['service/testing/provider-main.ts', '--port', port, '--redirect', redirect];
  const process = spawn('node', args, { cwd: join(import.meta.dirname, '../..') });
  provider = process;
  await once(process.stdout, 'data');
}

async function stop(): Promise<void> {
  const process = provider;
  provider = undefined;
  if (process?.kill()) await once(process, 'exit');
}

/** Where the provider leads the browser once somebody agreed: back to the service, which does not know yet. */
async function wayBack(page: Page, agreed: Request): Promise<string> {
  let answer = await page.request.fetch(agreed, { maxRedirects: 0 });
  for (;;) {
    const { location = '' } = answer.headers();
    const next = new URL(location, answer.url()).href;
    if (next.startsWith(OURS)) return next;
    answer = await page.request.get(next, { maxRedirects: 0 });
  }
}

test.afterEach(stop);

test('a provider that goes away in mid-flow: says so, reading goes on, and it works again', async ({
  page,
}) => {
  const signIn = new SignIn(page);
  // Down at first: the service asks again each time.
  await page.goto('/login?return=/stories');
  await page.getByRole('button', stumbling).click();
  await expect(page.getByRole('alert')).toContainText('The provider does not answer');

  await start();
  await page.getByRole('button', stumbling).click();
  await page.getByLabel('Name').fill('Ada');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.route('**/interaction/*', async (route) => {
    const location = await wayBack(page, route.request());
    await stop();
    await route.fulfill({ status: 303, headers: { location } });
  });
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('alert')).toContainText('The provider does not answer');
  await expect(signIn.account).toHaveCount(0);
  await page.getByRole('link', { name: 'Read without signing in' }).click();
  await expect(page).toHaveURL('/stories');
  await expect(page.getByRole('row').nth(2)).toBeVisible();

  await page.unroute('**/interaction/*');
  await start();
  await signIn.begin();
  await page.getByRole('button', stumbling).click();
  await signIn.atProvider('Ada');
  await expect(page).toHaveURL('/stories');
  await expect(signIn.account).toBeVisible();
});
