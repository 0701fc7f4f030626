import { demo } from './demo.ts';
import { expect, OURS, test } from './fixtures.ts';

test('links of the old client land on the pages they meant', async ({ page }) => {
  const story = await demo.story();
  const [task] = await demo.tasksOf(story);
  const [group] = await demo.groups();
  const pages: [old: string, now: RegExp, heading: string | RegExp][] = [
    [`#!/story/${story.id}`, new RegExp(`/stories/${story.id}$`), story.title],
    [`#!/task/${task?.id}`, new RegExp(`/stories/${story.id}`), story.title],
    [`#!/story/list?status=merged`, /\/stories\?status=merged$/, 'Stories'],
    [`#!/project_group/${group?.id}`, /\/project-groups\//, group?.name ?? ''],
    [`#!/project/${task?.project_id}`, /\/projects\//, /\w/],
    ['#!/page/about', /\/about$/, /\w/],
  ];
  for (const [old, now, heading] of pages) {
    await test.step(old, async () => {
      await page.goto('about:blank');
      await page.goto(`${OURS}/${old}`);
      await expect(page).toHaveURL(now);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    });
  }
});
