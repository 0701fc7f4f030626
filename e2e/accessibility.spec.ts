import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { demo } from './demo.ts';
import { expect, expectNoShift, test } from './fixtures.ts';
import { SignIn } from './pages/sign-in.ts';

const group = async () => encodeURIComponent((await demo.groups())[0]?.name ?? '');
const team = async () => encodeURIComponent((await demo.teams())[0]?.name ?? '');
const task = async () => (await demo.tasksOf(await demo.story()))[0];

/** Every page of the client, by the address that a person would use. */
const pages: Record<string, () => string | Promise<string>> = {
  home: () => '/',
  stories: () => '/stories',
  'no story that matches': () => '/stories?q=nothing-is-called-so',
  'stories with filters': async () => `/stories?project_group=${await group()}&kind=bug`,
  tasks: () => '/tasks',
  'tasks by person': () => '/tasks?group=person',
  story: async () => `/stories/${(await demo.story()).id}`,
  'story of 500 tasks': async () => `/stories/${(await demo.largeStory()).id}`,
  'no such story': () => '/stories/99999999',
  projects: () => '/projects',
  project: async () => `/projects/${(await task())?.project_id}`,
  'project groups': () => '/project-groups',
  'project group': async () => `/project-groups/${await group()}`,
  'tasks of a project group': async () => `/project-groups/${await group()}?view=tasks`,
  'projects of a project group': async () => `/project-groups/${await group()}?view=projects`,
  'people of a project group': async () => `/project-groups/${await group()}?view=people`,
  teams: () => '/dashboard',
  'team dashboard': async () => `/dashboard/teams/${await team()}`,
  login: () => '/login',
  'login after a fault': () => '/login?error=provider_down&return=/stories',
  'the end of signing in': () => '/login/done',
  'a page for people': () => '/profile',
  about: () => '/about',
  'the API': () => '/api/docs',
  'a page that comes later': () => '/boards',
  'no such page': () => '/nothing/here',
};

test.use({ tolerated: /status of 404/, frozen: false });

for (const [name, addressOf] of Object.entries(pages)) {
  test(`${name}: no fault for axe, light and dark, nothing shifts, one h1`, async ({ page }) => {
    // axe looks at every element twice: the longest pages take a busy machine most of a minute.
    test.slow();
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(await addressOf());
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await page.waitForLoadState('networkidle');
    await expect(page.locator('.sk')).toHaveCount(0);
    await expectNoShift(page);
    await expect(page.getByRole('main')).toHaveCount(1);
    expect(await page.title()).toMatch(/StoryBoard$/);
    await expectAccessible(page, name);
  });
}

/** All that axe knows, then in dark what colours decide. */
async function expectAccessible(page: Page, what: string) {
  const axes = {
    light: new AxeBuilder({ page }),
    dark: new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']),
  };
  for (const [colorScheme, axe] of Object.entries(axes)) {
    await page.emulateMedia({
      colorScheme: colorScheme as keyof typeof axes,
      reducedMotion: 'reduce',
    });
    const { violations } = await axe.analyze();
    const told = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    expect(told, `${what}, ${colorScheme}`).toEqual([]);
  }
}

test('writing, signing in and the account menu: no fault for axe, light and dark', async ({
  page,
}) => {
  const story = await demo.story();
  const signIn = new SignIn(page);
  await page.goto(`/stories/${story.id}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.title);
  await expect(page.getByRole('heading', { level: 2, name: 'Timeline' })).toBeVisible();
  await page.keyboard.press('m');
  const field = page.getByRole('textbox', { name: 'Comment', exact: true });
  await field.fill('A word');
  await page.getByRole('tab', { name: 'Preview' }).click();
  await expectAccessible(page, 'preview');
  await page.getByRole('button', { name: 'Sign in and comment' }).click();
  await expect(signIn.dialog.getByRole('button', { name: /newcomer$/ })).toBeVisible();
  await expectAccessible(page, 'dialog');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page, 'refused');
  await signIn.begin();
  await signIn.be('newcomer');
  await signIn.account.click();
  await expectAccessible(page, 'account');
});
