import { demo } from './demo.ts';
import { expect, expectNoShift, test } from './fixtures.ts';
import { ListPage } from './pages/list-page.ts';

test.use({ tolerated: /Failed to load resource|ERR_/ });

test('no story here, or none for this reader: one text for both', async ({ page }) => {
  await page.goto('/stories/99999999');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'There is no story 99999999 here',
  );
  await expect(page.getByText(/does not exist, or it is private/)).toBeVisible();
});

test('no story matches: says which filter is one too many, and takes it away', async ({ page }) => {
  await page.goto('/stories?tag=security&q=nothing-is-called-so');
  await expect(page.getByText('No story matches these filters')).toBeVisible();
  await expect(page.getByText(/\d+ stories match without/)).toBeVisible();
  await page.getByRole('button', { name: /^Leave the text out$/ }).click();
  await expect(page).toHaveURL(/\/stories\?tag=security$/);
  await expect(new ListPage(page).titles.first()).toBeVisible();
});

test('the server is down: says so, and goes on by itself when it answers', async ({ page }) => {
  const story = await demo.story();
  await page.route('**/api/v1/**', (route) => route.abort());
  await page.goto(`/stories/${story.id}`);
  await expect(page.getByText('The server does not answer').first()).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This is not known here yet');
  await page.unroute('**/api/v1/**');
  await page.getByRole('button', { name: 'Try now' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.title);
});

test('what is known stays readable when the server goes away', async ({ page }) => {
  await page.goto('/stories');
  const list = new ListPage(page);
  const title = await list.titleOf(0);
  await list.titles.first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await page.route('**/api/v1/**', (route) => route.abort());
  await page.goBack();
  await expect(list.titles.first()).toHaveText(title);
});

test('what the server refuses is said in its words', async ({ page }) => {
  await page.route('**/api/v1/stories?**', (route) =>
    route.fulfill({
      status: 400,
      json: { faultcode: 'Client', faultstring: 'The moon is in the way', debuginfo: null },
    }),
  );
  await page.goto('/stories');
  await expect(page.getByText('The moon is in the way')).toBeVisible();
});

test('rows hold their place while the server is slow', async ({ page }) => {
  let release: (value?: unknown) => void = () => undefined;
  const held = new Promise((done) => {
    release = done;
  });
  await page.route('**/api/v1/stories?**', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/stories');
  const list = new ListPage(page);
  await expect(list.rows.first()).toHaveClass(/is-unknown/);
  // Bars, each drawn once: repeated, they fill the row.
  await expect(list.rows.first()).toHaveCSS('background-image', /^(linear-gradient\(.*){2,}/);
  await expect(list.rows.first()).toHaveCSS('background-repeat', /^no-repeat(, no-repeat)*$/);
  const before = await list.rows.nth(3).boundingBox();
  release();
  await expect(list.titles.nth(3)).not.toBeEmpty();
  expect(await list.rows.nth(3).boundingBox()).toEqual(before);
});

test.describe('while time goes on', () => {
  test.use({ frozen: false });

  test('a server that goes away and comes back moves nothing on the page', async ({ page }) => {
    const [group] = await demo.groups();
    let asked = 0;
    await page.route('**/api/v1/**', (route) => {
      asked += 1;
      return asked === 1 ? route.continue() : route.abort();
    });
    await page.goto(`/project-groups/${encodeURIComponent(group?.name ?? '')}`);
    await expect(page.getByText('Next try in 2 s')).toBeVisible();
    await page.unroute('**/api/v1/**');
    await expect(new ListPage(page).titles.first()).not.toBeEmpty();
    await expect(page.getByText('The server does not answer')).toHaveCount(0);
    await expectNoShift(page);
  });
});
