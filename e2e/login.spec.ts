import type { Page } from '@playwright/test';
import type { Story } from '@storyboard/contract/story';
import { demo } from './demo.ts';
import { expect, expectOnlyInMemory, OURS, test } from './fixtures.ts';
import { SignIn } from './pages/sign-in.ts';

test.use({ tolerated: /status of (400|401|404)|ERR_FAILED/ });

const named = { name: 'Comment', exact: true };

test('a demo person signs in from a story, is back there, and signs out', async ({ page }) => {
  const story = await demo.storyToTalkAbout();
  const signIn = new SignIn(page);
  await page.goto(`/stories/${story.id}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.title);
  await signIn.begin();
  await expect(page.getByText(`You return to ${story.title}`)).toBeVisible();
  await signIn.be('developer');
  await expect(page).toHaveURL(`/stories/${story.id}`);
  await expect(signIn.account).toBeVisible();

  // Who is signed in shows from the first frame on, and the server agrees.
  await page.reload();
  await expect(signIn.account).toBeVisible();
  await signIn.out();
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();
  expect((await page.request.get('/api/v1/users/self')).status()).toBe(401);
  await page.reload();
  await expect(signIn.account).toHaveCount(0);
});

test('two tabs: both are signed in and out, and the other one says so', async ({ page }) => {
  const other = await page.context().newPage();
  await other.goto('/stories');
  await page.goto('/login');
  await new SignIn(page).be('newcomer');
  await expect(new SignIn(other).account).toBeVisible();
  await new SignIn(page).out();
  await expect(new SignIn(other).account).toHaveCount(0);
  await expect(other.getByText('You signed out in another tab')).toBeVisible();
  await expect(other.getByRole('row').nth(2)).toBeVisible();
});

test('the session ends in mid-comment: the text stays and is sent after signing in again', async ({
  page,
}) => {
  const story = await demo.storyToTalkAbout();
  const signIn = new SignIn(page);
  await page.goto(`/login?return=/stories/${story.id}`);
  await signIn.be('developer');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.title);
  await expect(page.getByRole('heading', { level: 2, name: 'Timeline' })).toBeVisible();
  await page.keyboard.press('m');
  const text = `Longer than a session, ${test.info().project.name}`;
  await page.getByRole('textbox', named).fill(text);
  await signIn.endAtServer();
  await page.getByRole('button', { name: 'Comment', exact: true }).click();

  await expect(signIn.dialog).toContainText(`Your comment on ${story.id} is kept`);
  await expect(page.getByRole('textbox', { ...named, includeHidden: true })).toHaveValue(text);
  await signIn.be('developer', signIn.dialog);
  await expect(signIn.dialog).toHaveCount(0);
  await expect(page.getByRole('listitem').filter({ hasText: text })).toBeVisible();
  await expect(page.getByRole('textbox', named)).toHaveValue('');
  await expect(page.getByRole('button', { name: 'Comment', exact: true })).toBeFocused();
});

test('who goes on reading keeps the text, also over a reload', async ({ page }) => {
  const story = await demo.storyToTalkAbout();
  const signIn = new SignIn(page);
  await page.goto(`/login?return=/stories/${story.id}`);
  await signIn.be('release manager');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.title);
  await expect(page.getByRole('heading', { level: 2, name: 'Timeline' })).toBeVisible();
  await page.keyboard.press('m');
  await page.getByRole('textbox', named).fill('For another day');
  await signIn.endAtServer();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Go on reading' }).click();
  await expect(page.getByRole('alert')).toContainText('Your text is kept below');
  await expect(page.getByText('Your session has ended')).toBeVisible();

  await page.goto(`/login?return=/stories/${story.id}`);
  await signIn.be('release manager');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.title);
  await expect(page.getByRole('heading', { level: 2, name: 'Timeline' })).toBeVisible();
  await page.keyboard.press('m');
  await expect(page.getByRole('textbox', named)).toHaveValue('For another day');
  await page.getByRole('textbox', named).fill('');
});

test('what one writes on a private story is never on disk, and its loss is warned of', async ({
  page,
}) => {
  await page.goto('/login');
  await new SignIn(page).be('vulnerability team');
  const asked = await page.request.get('/api/v1/stories?limit=500');
  const [story] = ((await asked.json()) as Story[]).filter((one) => one.private);
  await page.goto(`/stories/${story?.id}`);
  await expect(page.getByText('This story is private')).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'Timeline' })).toBeVisible();
  await page.keyboard.press('m');
  await page.getByRole('textbox', named).pressSequentially('Not for everybody');
  await expectOnlyInMemory(page, 'Not for everybody');
});

test('by keyboard alone: write as nobody, sign in on the way, and it is sent', async ({ page }) => {
  const story = await demo.storyToTalkAbout();
  const signIn = new SignIn(page);
  await page.goto(`/stories/${story.id}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.title);
  await expect(page.getByRole('heading', { level: 2, name: 'Timeline' })).toBeVisible();
  await page.keyboard.press('m');
  await expect(page.getByRole('textbox', named)).toBeFocused();
  const text = `Written by nobody yet, ${test.info().project.name}`;
  await page.keyboard.type(text);
  await page.keyboard.press('Control+Enter');
  await expect(signIn.dialog).toBeVisible();
  const newcomer = signIn.dialog.getByRole('button', { name: /newcomer$/ });
  await expect(newcomer).toBeVisible();
  for (let stop = 0; stop < 12; stop++) {
    if (await newcomer.evaluate((button) => button === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listitem').filter({ hasText: text })).toBeVisible();
  await expect(page.getByRole('textbox', named)).toBeFocused();
  await expect(signIn.account).toBeVisible();
});

test('pages for some people say so, and lead on', async ({ page }) => {
  const signIn = new SignIn(page);
  const heading = page.getByRole('heading', { level: 1 });
  await page.goto('/profile');
  await expect(heading).toHaveText('Sign in to see this page');
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
  await signIn.be('newcomer');
  await expect(page).toHaveURL('/profile');
  await expect(heading).not.toHaveText('Sign in to see this page');
  await page.goto('/admin');
  await expect(heading).toHaveText('This page is for superusers');
  await signIn.out();
  await expect(heading).toHaveText('Sign in to see this page');
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
  await signIn.be('superuser');
  await expect(page).toHaveURL('/admin');
  await expect(heading).not.toHaveText('This page is for superusers');
});

test('the way back leads nowhere else than into this client', async ({ page }) => {
  await page.goto('/login?return=//elsewhere.test/');
  await new SignIn(page).be('newcomer');
  await expect(page).toHaveURL(`${OURS}/`);
});

test('a token that is not one is refused in words, and one that is signs in', async ({ page }) => {
  const signIn = new SignIn(page);
  await page.goto('/login');
  await page.getByText('Paste a personal token').click();
  await page.getByLabel('Token').fill('no-such-token');
  await page.getByRole('button', { name: 'Use it' }).click();
  await expect(page.getByRole('alert')).toContainText('does not take this token');

  const { token } = await personalToken(page);
  await page.getByLabel('Token').fill(token);
  await page.getByRole('button', { name: 'Use it' }).click();
  await expect(signIn.account).toBeVisible();
  const stored = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
  expect(stored).not.toContain(token);
});

test('the server is down: says so, and offers the ways when it is back', async ({ page }) => {
  await page.route('**/api/v1/login', (route) => route.abort());
  await page.goto('/login');
  await expect(page.getByText('The server does not answer').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try now' })).toBeVisible();
  // It tries by itself too, so that the button may be gone before it is pressed.
  await page.unroute('**/api/v1/login');
  await expect(page.getByRole('button', { name: /newcomer$/ })).toBeVisible();
});

/** Made as a demo person makes it, in a session of its own. */
async function personalToken(page: Page) {
  const headers = { origin: OURS };
  const context = await page.context().browser()?.newContext({ baseURL: OURS });
  if (!context) throw new Error('no browser');
  const offered = await context.request.get('/api/v1/login');
  const { demo: people } = (await offered.json()) as { demo: { id: number }[] };
  const id = people[1]?.id;
  await context.request.post('/api/v1/login/demo', { headers, data: { person: id } });
  const made = await context.request.post(`/api/v1/users/${id}/tokens`, {
    headers,
    data: { user_id: id, expires_in: 3600 },
  });
  const { access_token } = (await made.json()) as { access_token: string };
  await context.close();
  return { token: access_token };
}
