import { demo } from './demo.ts';
import { expect, OURS, PLAIN, test } from './fixtures.ts';
import { SignIn } from './pages/sign-in.ts';

test.use({ tolerated: /status of (400|401|404)/ });

const unique = () => {
  const { project, testId, repeatEachIndex } = test.info();
  return `${project.name}${testId.slice(-6)}${repeatEachIndex}`;
};
const provider = { name: 'Continue with Test provider' };

test('the first sign-in at a provider, and the second', async ({ page }) => {
  const story = await demo.storyToTalkAbout();
  const signIn = new SignIn(page);
  await page.goto(`/stories/${story.id}`);
  await signIn.begin();
  await page.getByRole('button', provider).click();
  await signIn.atProvider(unique());
  await expect(page).toHaveURL(`${OURS}/stories/${story.id}`);
  await expect(signIn.account).toBeVisible();
  await signIn.out();

  await signIn.begin();
  await page.getByRole('button', provider).click();
  await expect(page).toHaveURL(`${OURS}/stories/${story.id}`);
  await expect(signIn.account).toBeVisible();
});

test('cancelled at the provider: says so, and one may choose again', async ({ page }) => {
  await page.goto('/login?return=/about');
  await page.getByRole('button', provider).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('alert')).toContainText('You went back');
  await page.getByRole('button', provider).click();
  await new SignIn(page).atProvider(unique());
  await expect(page).toHaveURL(`${OURS}/about`);
});

test('an answer with a state of another sign-in signs nobody in', async ({ page }) => {
  await page.goto('/api/v1/login/return?code=abc&state=wrong');
  await expect(page.getByRole('alert')).toContainText('fits no sign-in');
  await expect(new SignIn(page).account).toHaveCount(0);
});

test('a provider that does not answer: says so, and reading goes on', async ({ page }) => {
  await page.goto('/login?return=/stories');
  await page.getByRole('button', { name: 'Continue with Absent provider' }).click();
  await expect(page.getByRole('alert')).toContainText('The provider does not answer');
  await page.getByRole('link', { name: 'Read without signing in' }).click();
  await expect(page.getByRole('row').nth(2)).toBeVisible();
});

test('the session ends in mid-comment: a window to sign in opens, and the page goes on', async ({
  page,
}) => {
  const story = await demo.storyToTalkAbout();
  const signIn = new SignIn(page);
  await page.goto(`/login?return=/stories/${story.id}`);
  await page.getByRole('button', provider).click();
  await signIn.atProvider(unique());
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.title);
  await expect(page.getByRole('heading', { level: 2, name: 'Timeline' })).toBeVisible();
  await page.keyboard.press('m');
  const text = `Through a window, ${unique()}`;
  await page.getByRole('textbox', { name: 'Comment', exact: true }).fill(text);
  await signIn.endAtServer();
  await page.keyboard.press('Control+Enter');
  const opened = page.waitForEvent('popup');
  await signIn.dialog.getByRole('button', provider).click();
  // The provider knows who it is: the window closes by itself.
  const popup = await opened;
  if (!popup.isClosed()) await popup.waitForEvent('close');
  await expect(signIn.dialog).toHaveCount(0);
  await expect(page.getByRole('listitem').filter({ hasText: text })).toBeVisible();
});

test.describe('at a server that signs in as the original does', () => {
  const account = { name: 'Continue with the account of this server' };

  test('the code is taken out of the address, and used; a reload says what it costs', async ({
    page,
  }) => {
    const story = await demo.storyToTalkAbout();
    const signIn = new SignIn(page);
    await page.goto(`${PLAIN}/stories/${story.id}`);
    await signIn.begin();
    await page.getByRole('button', account).click();
    await signIn.atProvider(unique());
    await expect(page).toHaveURL(`${PLAIN}/stories/${story.id}`);
    await expect(signIn.account).toBeVisible();

    // Another tab gets the token from this one.
    const other = await page.context().newPage();
    await other.goto(`${PLAIN}/about`);
    await expect(new SignIn(other).account).toBeVisible();
    await other.close();

    await page.reload();
    await expect(page.getByText('a sign-in lasts as long as a page is open')).toBeVisible();
    await expect(signIn.account).toHaveCount(0);
  });

  test('comments are sent with the token, and signing out deletes it', async ({ page }) => {
    const story = await demo.storyToTalkAbout();
    const signIn = new SignIn(page);
    await page.goto(`${PLAIN}/login?return=/stories/${story.id}`);
    await page.getByRole('button', account).click();
    await signIn.atProvider(unique());
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.title);
    await expect(page.getByRole('heading', { level: 2, name: 'Timeline' })).toBeVisible();
    await page.keyboard.press('m');
    const text = `With a token, ${unique()}`;
    await page.getByRole('textbox', { name: 'Comment', exact: true }).fill(text);
    const sent = page.waitForRequest((request) => request.method() === 'POST');
    await page.keyboard.press('Control+Enter');
    const { authorization } = (await sent).headers();
    await expect(page.getByRole('listitem').filter({ hasText: text })).toBeVisible();
    await signIn.out();
    await expect(page.getByText('could not be told')).toHaveCount(0);
    const self = `${PLAIN}/api/v1/users/self`;
    const headers = { authorization: authorization ?? '' };
    expect((await page.request.get(self, { headers })).status()).toBe(401);
  });

  test('a code with a state that this tab did not make is not used', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
    await page.goto(`${PLAIN}/?code=stolen&state=wrong#!/auth/token`);
    await expect(page.getByRole('alert')).toContainText('fits no sign-in');
    expect(page.url()).not.toContain('stolen');
    expect(asked.filter((line) => line.startsWith('POST'))).toEqual([]);
  });

  test('cancelled at the provider: says so', async ({ page }) => {
    await page.goto(`${PLAIN}/login`);
    await page.getByRole('button', account).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('alert')).toContainText('You went back');
  });
});
