import { demo } from './demo.ts';
import { expect, SERVERS, test } from './fixtures.ts';
import { ListPage } from './pages/list-page.ts';

for (const { kind, address } of SERVERS) {
  test.describe(`against a server ${kind}`, () => {
    test('a newcomer finds a story by project group, reads it, shares it and goes back', async ({
      page,
      context,
    }) => {
      const [group] = await demo.groups();
      const list = new ListPage(page);
      await page.goto(address);
      await page.getByRole('main').getByRole('link', { name: 'Active stories' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Stories' })).toBeFocused();

      await list.filter('Group', new RegExp(`\\b${group?.name}\\b`));
      await expect(page).toHaveURL(new RegExp(`project_group=${group?.name}`));
      await expect(list.count).toHaveText(`${group?.story_counts?.active} stories`);

      const link = list.titles.nth(2);
      const title = await list.titleOf(2);
      await link.click();
      const heading = page.getByRole('heading', { level: 1 });
      await expect(heading).toHaveText(title);
      await expect(page).toHaveTitle(new RegExp(`StoryBoard$`));
      await expect(page.getByRole('heading', { level: 2, name: 'Timeline' })).toBeVisible();
      await expect(page.getByText(/opened this story/).first()).toBeVisible();

      const other = await context.newPage();
      await other.goto(page.url());
      await expect(other.getByRole('heading', { level: 1 })).toHaveText(title);
      await other.close();

      await page.goBack();
      await expect(page).toHaveURL(new RegExp(`project_group=${group?.name}`));
      await expect(list.titles.nth(2)).toHaveText(title);
    });

    test('a lead sees who on the team has what in review', async ({ page, isMobile }) => {
      const [team] = await demo.teams();
      await page.goto(`${address}/dashboard`);
      await page.getByRole('link', { name: team?.name ?? '', exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(team?.name ?? '');

      const people = page.getByRole('table', { name: 'People and their open tasks' });
      const first = people.getByRole('row').nth(1);
      const counts = await first.getByRole('img').getAttribute('aria-label');
      const number = /(\d+) in review/.exec(counts ?? '')?.[1];
      expect(Number(number)).toBeGreaterThan(0);
      // Phones have room for the bar alone; the name leads to all tasks of the person.
      if (isMobile) {
        await first.getByRole('link').first().click();
        await expect(page).toHaveURL(/\/tasks\?assignee=\d+$/);
        return;
      }
      await first.getByRole('link', { name: `${number} In review` }).click();
      await expect(page).toHaveURL(/\/tasks\?assignee=\d+&status=review/);
      await expect(new ListPage(page).count).toHaveText(
        number === '1' ? '1 task' : `${number} tasks`,
      );
    });

    test('the people of a project group, and their tasks', async ({ page }) => {
      const [group] = await demo.groups();
      await page.goto(`${address}/project-groups`);
      await page
        .getByRole('main')
        .getByRole('link', { name: group?.name ?? '', exact: true })
        .click();
      await page.getByRole('link', { name: 'People', exact: true }).click();
      await expect(page).toHaveURL(/view=people/);
      await expect(page.getByRole('table', { name: 'People and their open tasks' })).toBeVisible();
      await page.getByRole('link', { name: 'Tasks', exact: true }).last().click();
      await expect(page).toHaveURL(/view=tasks/);
      await expect(new ListPage(page).titles.first()).toBeVisible();
    });
  });
}

test('the list by keyboard alone: to a story and back to its row', async ({ page, isMobile }) => {
  await page.goto('/stories');
  const list = new ListPage(page);
  await expect(list.titles.first()).toBeVisible();
  const third = await list.titleOf(2);

  // From the top the Tab key reaches the list, which is one stop.
  await list.grid.focus();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(third);

  await page.goBack();
  await expect(list.titles.nth(2)).toHaveText(third);
  const cursor = isMobile ? list.rows.nth(2) : page.locator('[role=row].is-cursor');
  await expect(cursor).toContainText(third);
});

test('by Tab alone one comes to the comment of a story, past all that stands above', async ({
  page,
}) => {
  const { id, title } = await demo.story();
  await page.goto(`/stories/${id}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.getByRole('heading', { level: 2, name: 'Timeline' })).toBeVisible();
  await page.getByRole('button', { name: 'Comments' }).focus();
  const field = page.getByRole('textbox', { name: 'Comment', exact: true });
  const isThere = () => field.evaluate((it) => it === document.activeElement);
  await expect(async () => {
    await page.keyboard.press('Tab');
    expect((await field.count()) === 1 && (await isThere())).toBe(true);
  }).toPass({ intervals: [1] });
});

test('Back brings the row and the offset back, far down a long list', async ({ page }) => {
  await page.goto('/stories?status=any');
  const list = new ListPage(page);
  await expect(list.titles.first()).toBeVisible();
  await page.evaluate(() => {
    window.scrollTo({ top: 20_000, behavior: 'instant' });
  });
  await expect
    .poll(() => list.rows.first().getAttribute('aria-rowindex').then(Number))
    .toBeGreaterThan(200);
  const title = await list.titleOf(12);
  // By its title from here on: rows that are still being drawn change places in the document.
  const link = page.getByRole('link', { name: title, exact: true });
  await link.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => window.scrollY);
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await page.goBack();
  await expect(link).toBeInViewport();
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(before);
});

test('at most 60 rows stand in the document, from end to end', async ({ page }) => {
  await page.goto('/stories?status=any');
  const list = new ListPage(page);
  await expect(list.titles.first()).toBeVisible();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let top = 0; top <= height; top += Math.ceil(height / 6)) {
    await page.evaluate((to) => {
      window.scrollTo({ top: to, behavior: 'instant' });
    }, top);
    await expect(list.rows.nth(10)).not.toHaveClass(/is-unknown/);
    expect(await list.rows.count()).toBeLessThanOrEqual(60);
  }
});
