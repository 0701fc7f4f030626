import AxeBuilder from '@axe-core/playwright';
import { demo } from './demo.ts';
import { expect, test } from './fixtures.ts';

/** Every page of the client, by the address that a person would use. */
async function addresses() {
  const [[group], [team], story, large] = await Promise.all([
    demo.groups(),
    demo.teams(),
    demo.story(),
    demo.largeStory(),
  ]);
  const [task] = await demo.tasksOf(story);
  const place = `/project-groups/${encodeURIComponent(group?.name ?? '')}`;
  return [
    '/',
    '/stories',
    '/stories?q=nothing-is-called-so',
    `/stories?project_group=${group?.name}&kind=bug`,
    '/tasks',
    '/tasks?group=person',
    `/stories/${story.id}`,
    `/stories/${large.id}`,
    '/stories/99999999',
    `/tasks/${task?.id}`,
    '/projects',
    `/projects/${task?.project_id}`,
    '/project-groups',
    place,
    `${place}?view=tasks`,
    `${place}?view=projects`,
    `${place}?view=people`,
    '/dashboard',
    `/dashboard/teams/${encodeURIComponent(team?.name ?? '')}`,
    '/login',
    '/about',
    '/boards',
    '/nothing/here',
  ];
}

test.use({ tolerated: [/status of 404/] });

for (const theme of ['light', 'dark'] as const) {
  test(`no page has a fault for axe, nothing shifts, one h1: ${theme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    for (const address of await addresses()) {
      await test.step(address, async () => {
        await page.goto(address);
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
        await page.waitForLoadState('networkidle');
        await expect(page.locator('.sk')).toHaveCount(0);
        const { violations } = await new AxeBuilder({ page }).analyze();
        const told = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        expect.soft(told, address).toEqual([]);
        expect.soft(await page.evaluate(() => globalThis.shift), address).toBeLessThanOrEqual(0.02);
        await expect(page.getByRole('main')).toHaveCount(1);
        expect.soft(await page.title(), address).toMatch(/StoryBoard/);
      });
    }
  });
}
