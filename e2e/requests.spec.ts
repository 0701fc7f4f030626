import { demo } from './demo.ts';
import { apiRequests, expect, OURS, PLAIN, test } from './fixtures.ts';

test.describe('requests to the API on a cold page', () => {
  const most = [
    ['with extras', OURS, { list: 2, story: 3 }],
    ['plain', PLAIN, { list: 6, story: 6 }],
  ] as const;
  for (const [kind, address, budget] of most) {
    test(`stay within their budget: ${kind}`, async ({ page }) => {
      const [group] = await demo.groups();
      const lists = ['/stories', '/tasks', `/stories?project_group=${group?.name}&status=any`];
      for (const list of lists) {
        await page.goto('about:blank');
        const seen = apiRequests(page);
        await page.goto(address + list);
        await page.getByRole('row').nth(5).waitFor();
        await page.waitForLoadState('networkidle');
        expect(seen.length, `${list}: ${seen.join('\n')}`).toBeLessThanOrEqual(budget.list);
        page.removeAllListeners('request');
      }
      for (const story of [await demo.story(), await demo.storyWithMilestone()]) {
        await page.goto('about:blank');
        const seen = apiRequests(page);
        await page.goto(`${address}/stories/${story.id}`);
        await page.getByRole('heading', { level: 1, name: story.title }).waitFor();
        await page.waitForLoadState('networkidle');
        expect(seen.length, seen.join('\n')).toBeLessThanOrEqual(budget.story);
        expect(seen.length).toBeGreaterThan(0);
        page.removeAllListeners('request');
      }
    });
  }
});
