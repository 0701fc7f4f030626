import type { Page } from '@playwright/test';
import { demo } from './demo.ts';
import { expect, test } from './fixtures.ts';

const isPhone = (page: Page) => (page.viewportSize()?.width ?? 0) < 768;

/** Opens an address and waits for the client. */
async function open(page: Page, address: string) {
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Follows a place of the main navigation, on phones the one behind More. */
async function goTo(page: Page, place: string) {
  const more = page.getByRole('button', { name: 'More' });
  if (isPhone(page)) await more.click();
  const where = isPhone(page)
    ? page.getByRole('dialog', { name: 'More places' })
    : page.getByRole('navigation', { name: 'Main' });
  await where.getByRole('link', { name: place }).click();
}

async function chooseTheme(page: Page, theme: string) {
  await page.getByRole('button', { name: isPhone(page) ? 'More' : 'Theme' }).click();
  await page.getByRole('button', { name: theme, exact: true }).click();
}

test('a navigation moves the focus to the heading and announces the page', async ({ page }) => {
  await open(page, '/login');
  await page.getByRole('link', { name: 'About this place' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'About' })).toBeFocused();
  await expect(page).toHaveTitle('About · StoryBoard');
  await expect(page.locator('[aria-live=polite]')).toHaveText('About · StoryBoard');
});

test('the skip link leads past the navigation and keeps the address', async ({ page }) => {
  await open(page, '/about');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await expect(page).toHaveURL('/about');
});

test('the theme is the choice of the system until the reader makes one', async ({ page }) => {
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const [light, dark] = ['rgb(255, 255, 255)', 'rgb(27, 26, 24)'];
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page, '/about');
  expect(await background()).toBe(dark);
  await chooseTheme(page, 'Light');
  await expect.poll(background).toBe(light);
  await page.reload({ waitUntil: 'commit' });
  await page.waitForSelector('app-root', { state: 'attached' });
  expect(await background()).toBe(light);
});

test('links of the old client also work inside the page, and Back leads back', async ({ page }) => {
  await open(page, '/about');
  await page.evaluate(() => {
    location.hash = '#!/project_group/list?title=core';
  });
  await expect(page).toHaveURL('/project-groups?q=core');
  await page.goBack();
  await expect(page).toHaveURL('/about');
});

test('an address that leads nowhere says so and offers a way on', async ({ page }) => {
  await open(page, '/no/such/page');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'There is no page at this address',
  );
  await page.getByRole('main').getByRole('link', { name: 'Home' }).click();
  await expect(page).toHaveURL('/');
});

test('the field goes to a story by its number, and finds by text', async ({ page }) => {
  const { id } = await demo.story();
  await open(page, '/about');
  await page.keyboard.press('Control+K');
  await page.keyboard.type('race condition');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/stories?q=race%20condition');
  await page.keyboard.press('/');
  await page.keyboard.type(`#${id}`);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/stories/${id}`);
});

test('Esc leaves the field for where one was', async ({ page }) => {
  await open(page, '/about');
  const link = page.getByRole('main').getByRole('link', { name: 'story', exact: true });
  await link.focus();
  await page.keyboard.press('/');
  await expect(page.locator('#jump')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(link).toBeFocused();
});

test.describe('without a server', () => {
  test.use({ tolerated: /ERR_FAILED|ERR_INTERNET_DISCONNECTED/ });

  test('without a network the page stays, and says so', async ({ page, context }) => {
    await open(page, '/about');
    await context.setOffline(true);
    await expect(page.getByRole('status').filter({ hasText: 'You are offline' })).toBeVisible();
    await context.setOffline(false);
    await expect(page.getByText('You are offline')).toHaveCount(0);
  });

  test('a page whose files cannot be fetched says so, and is there on trying again', async ({
    page,
  }) => {
    await open(page, '/about');
    await page.route(/chunk-.*\.js$/, (route) => route.abort());
    await goTo(page, 'Teams');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The server does not answer');
    await page.unroute(/chunk-.*\.js$/);
    await page.getByRole('button', { name: 'Try now' }).click();
    await expect(page).toHaveURL('/dashboard');
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(
      'The server does not answer',
    );
  });
});
