import AxeBuilder from '@axe-core/playwright';
import type { Story } from '@storyboard/contract/story';
import { expect, test } from './fixtures.ts';
import { SignIn } from './pages/sign-in.ts';

test.use({ tolerated: /status of (401|404)/ });

for (const view of ['person', 'preferences', 'tokens', 'sessions']) {
  test(`${view} in the profile: no fault for axe, light and dark`, async ({ page }) => {
    await page.goto(`/login?return=/profile?view=${view}`);
    await new SignIn(page).be('release manager');
    await expect(page.getByRole('heading', { level: 1, name: 'Profile' })).toBeVisible();
    await page.waitForLoadState('networkidle');
    await expect(page.locator('.sk')).toHaveCount(0);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const { violations } = await new AxeBuilder({ page }).analyze();
      const told = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      expect(told, colorScheme).toEqual([]);
    }
  });
}

test('a token is shown once, lets a script in, and is revoked', async ({ page, playwright }) => {
  await page.goto('/login?return=/profile');
  await new SignIn(page).be('developer');
  await page.getByRole('link', { name: 'Tokens' }).click();
  await page.getByLabel('It holds for').selectOption('1 day');
  await page.getByRole('button', { name: 'Make a token' }).click();
  const secret = (await page.locator('.secret code').textContent()) ?? '';
  const script = await playwright.request.newContext({
    baseURL: new URL(page.url()).origin,
    extraHTTPHeaders: { authorization: `Bearer ${secret}` },
  });
  expect((await script.get('/api/v1/users/self')).status()).toBe(200);
  await page.reload();
  await expect(page.getByText(/^Token \d+$/).first()).toBeVisible();
  expect(await page.content()).not.toContain(secret);
  // Leaving the page is the second thought, so nothing has to be waited for.
  const revoked = page.waitForResponse((answer) => answer.request().method() === 'DELETE');
  await page
    .getByRole('button', { name: /^Revoke token/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'Preferences' }).click();
  expect((await revoked).status()).toBe(204);
  expect((await script.get('/api/v1/users/self')).status()).toBe(401);
  await script.dispose();
});

test('a preference reaches the timeline, and other tabs of the same person', async ({ page }) => {
  await page.goto('/login?return=/profile');
  await new SignIn(page).be('superuser');
  await page.getByRole('link', { name: 'Preferences' }).click();
  const box = page.getByRole('checkbox', { name: 'Statuses' });
  await box.uncheck();
  await expect(page.getByText('Saved')).toBeVisible();
  const stories = await page.request.get('/api/v1/stories?status=merged&limit=1');
  const [story] = (await stories.json()) as [Story];
  await page.goto(`/stories/${story.id}`);
  await expect(page.getByText(/left out, as your preferences/)).toBeVisible();
  await page.goto('/profile?view=preferences');
  await expect(box).not.toBeChecked();
  await box.check();
  await expect(page.getByText('Saved')).toBeVisible();
});

test('single keys can be switched off, and exact times on', async ({ page }) => {
  await page.goto('/login?return=/profile');
  await new SignIn(page).be('newcomer');
  await page.getByRole('link', { name: 'Preferences' }).click();
  await page
    .getByRole('group', { name: 'Single keys' })
    .getByRole('button', { name: 'Off' })
    .click();
  await page.getByRole('group', { name: 'Times' }).getByRole('button', { name: 'Exact' }).click();
  await page.goto('/stories');
  await expect(page.getByRole('row').nth(2)).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.locator('#jump')).not.toBeFocused();
  await page.keyboard.press('Control+k');
  await expect(page.locator('#jump')).toBeFocused();
  await expect(page.locator('time').first()).toHaveText(/\d\d:\d\d$/);
});

test('the vulnerability team sees its private stories by age, others see none', async ({
  page,
}) => {
  await page.goto('/login?return=/stories');
  const signIn = new SignIn(page);
  await signIn.be('vulnerability team');
  await signIn.account.click();
  await page.getByRole('link', { name: 'Private stories, oldest first' }).click();
  await expect(page).toHaveURL('/stories?private=yes&sort=created_at');
  const rows = page.getByRole('row').filter({ has: page.getByRole('link') });
  await expect(rows.first()).toContainText(/\d/);
  const asked = await page.request.get(
    '/api/v1/stories?private=true&status=active&sort_field=created_at&sort_dir=asc',
  );
  const stories = (await asked.json()) as Story[];
  expect(stories.length).toBeGreaterThan(0);
  await expect(rows.first()).toContainText(stories[0]?.title ?? '');

  await page.goto(`/stories/${stories[0]?.id}`);
  await expect(page.getByText('This story is private.')).toBeVisible();
  await expect(page).toHaveTitle(`Story ${stories[0]?.id} (private) · StoryBoard`);

  await signIn.out();
  await page.goto('/stories?private=yes');
  await expect(page.getByRole('heading', { name: 'No story matches these filters' })).toBeVisible();
});
