import type { Browser, Page } from '@playwright/test';
import type { Person } from '@storyboard/contract/person';
import { expect, OURS, PLAIN, test } from '../fixtures.ts';
import { SignIn } from '../pages/sign-in.ts';

test.use({ tolerated: /status of (400|401|404)/ });

const unique = () => {
  const { project, testId, repeatEachIndex } = test.info();
  return `${project.name}${testId.slice(-6)}${repeatEachIndex}`;
};
const provider = { name: 'Continue with Test provider' };

async function signInAt(page: Page, name: string, back = '/about') {
  await page.goto(`/login?return=${back}`);
  await page.getByRole('button', provider).click();
  await new SignIn(page).atProvider(name);
  await expect(new SignIn(page).account).toBeVisible();
}

const self = async (page: Page, server = OURS) =>
  (await (await page.request.get(`${server}/api/v1/users/self`)).json()) as Person;

/** A superuser says that somebody may not sign in any more. */
async function shutOut(browser: Browser, id: number) {
  const context = await browser.newContext({ baseURL: OURS });
  const page = await context.newPage();
  await page.goto('/login');
  await new SignIn(page).be('superuser');
  const answer = await page.request.put(`/api/v1/users/${id}`, {
    headers: { origin: OURS },
    data: { enable_login: false },
  });
  expect(answer.status()).toBe(200);
  await context.close();
}

test('who may not sign in any more is told so, and goes on reading', async ({ page, browser }) => {
  const signIn = new SignIn(page);
  await signInAt(page, unique());
  await shutOut(browser, (await self(page)).id);
  await page.reload();
  await expect(page.getByText('Your session has ended')).toBeVisible();

  await page.goto('/login?return=/stories');
  await page.getByRole('button', provider).click();
  await expect(page.getByRole('alert')).toContainText('This account may not sign in here');
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await page.getByRole('link', { name: 'Read without signing in' }).click();
  await expect(page.getByRole('row').nth(2)).toBeVisible();
  await expect(signIn.account).toHaveCount(0);
});

test('an answer of a provider that is opened again signs nobody in, and out', async ({ page }) => {
  const answers: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/login/return?')) answers.push(request.url());
  });
  await signInAt(page, unique());
  expect(answers.length).toBe(1);
  const { id } = await self(page);
  // Without a cookie that fits it is nothing; whoever is signed in stays so.
  const opened = await page.goto(answers[0] ?? '');
  expect(new URL(opened?.url() ?? '').searchParams.get('error')).toBe('state');
  await expect(page.getByRole('alert')).toContainText('fits no sign-in');
  await expect(page.getByText('You are signed in as')).toBeVisible();
  expect((await self(page)).id).toBe(id);
});

test('the same in a browser that is signed out: it says so', async ({ page }) => {
  const answers: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/login/return?')) answers.push(request.url());
  });
  await signInAt(page, unique());
  await new SignIn(page).out();
  await page.goto(answers[0] ?? '');
  await expect(page.getByRole('alert')).toContainText('fits no sign-in');
  await expect(new SignIn(page).account).toHaveCount(0);
});

test('a state of another browser signs nobody out', async ({ page }) => {
  await signInAt(page, unique());
  const { id } = await self(page);
  await page.goto('/api/v1/login/return?code=abc&state=wrong');
  await expect(page.getByRole('alert')).toContainText('fits no sign-in');
  await expect(page.getByText('You are signed in as')).toBeVisible();
  expect((await self(page)).id).toBe(id);
});

test('signing out everywhere is told in every browser', async ({ page, browser }) => {
  const name = unique();
  await signInAt(page, name, '/profile?view=sessions');
  const elsewhere = await browser.newContext({ baseURL: OURS });
  const other = await elsewhere.newPage();
  await signInAt(other, name, '/stories');
  await page.reload();
  await expect(page.getByRole('button', { name: /^Sign out of / })).toHaveCount(2);
  await page.getByRole('button', { name: 'Sign out everywhere, here too' }).click();
  await expect(new SignIn(page).account).toHaveCount(0);
  await expect(
    page.getByRole('heading', { level: 1, name: 'Sign in to see this page' }),
  ).toBeVisible();

  await other.reload();
  await expect(other.getByText('Your session has ended')).toBeVisible();
  await expect(other.getByRole('row').nth(2)).toBeVisible();
  expect((await other.request.get('/api/v1/users/self')).status()).toBe(401);
  await elsewhere.close();
});

test('at a server like the original a code is used once', async ({ page }) => {
  const codes: string[] = [];
  page.on('request', (request) => {
    if (request.url().startsWith(`${PLAIN}/?code=`)) codes.push(request.url());
  });
  await page.goto(`${PLAIN}/login?return=/about`);
  await new SignIn(page).asAtOriginal(unique());
  expect(codes.length).toBe(1);
  const posts: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') posts.push(request.url());
  });
  await page.goto(`${codes[0]?.replace(/#.*/, '')}#!/auth/token`);
  await expect(page.getByRole('alert')).toContainText('fits no sign-in');
  expect(posts).toEqual([]);
});
