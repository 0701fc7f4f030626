import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Person, Token } from '@storyboard/contract/person';
import type { Story } from '@storyboard/contract/story';
import { demo } from '../demo.ts';
import { expect, expectOnlyInMemory, OURS, PLAIN, test } from '../fixtures.ts';
import { SignIn } from '../pages/sign-in.ts';
import { StoryPage } from '../pages/story-page.ts';

test.use({ tolerated: /status of (401|404|412|503)|ERR_INTERNET_DISCONNECTED/ });

const isWide = () => test.info().project.name === 'wide';
/** Each test and each width has a story for itself. */
const storyFor = (test: number, server = OURS) =>
  demo.storyToEdit(test * 2 + Number(isWide()), server);
const unique = () => {
  const { project, testId, repeatEachIndex } = test.info();
  return `${project.name}${testId.slice(-6)}${repeatEachIndex}`;
};

async function open(page: Page, story: Story, role = 'developer') {
  await page.goto(`/login?return=/stories/${story.id}`);
  await new SignIn(page).be(role);
  const shown = new StoryPage(page);
  await shown.ready(story);
  return shown;
}

test('the session ends in mid-edit: nothing is lost, and it is saved once', async ({ page }) => {
  const story = await storyFor(0);
  const signIn = new SignIn(page);
  const shown = await open(page, story);
  const before = await shown.changes(OURS, story.id);
  const title = `${story.title.slice(0, 80)}, edited ${unique()}`;

  await page.keyboard.press('e');
  await expect(shown.title).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(title);
  await shown.description.fill('It is **new** by now.');
  await shown.preview.click();
  await expect(page.locator('#description-preview strong')).toHaveText('new');
  await signIn.endAtServer();
  await page.keyboard.press('Control+Enter');

  await expect(signIn.dialog).toContainText(`Your change to ${story.id} is kept`);
  await expect(page.locator('h1')).toHaveText(title);
  await signIn.be('developer', signIn.dialog);
  await expect(signIn.dialog).toHaveCount(0);
  await expect(shown.edit).toHaveText('Saved');
  await expect(shown.edit).toBeFocused();
  await page.reload();
  await expect(shown.heading).toHaveText(title);
  await expect(page.locator('app-story-page app-markdown strong').first()).toHaveText('new');
  expect((await shown.changes(OURS, story.id)) - before).toBe(1);
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('by now');
});

test('the same at a server that signs in as the original does', async ({ page }) => {
  const story = await storyFor(4, PLAIN);
  const signIn = new SignIn(page);
  const shown = new StoryPage(page);
  await page.goto(`${PLAIN}/login?return=/stories/${story.id}`);
  const authorization = await signIn.asAtOriginal(unique());
  await shown.ready(story);
  const before = await shown.changes(PLAIN, story.id);
  const title = `${story.title.slice(0, 80)}, edited ${unique()}`;

  await shown.edit.click();
  await shown.title.fill(title);
  await endAtOriginal(page, authorization);
  await page.keyboard.press('Enter');
  await expect(signIn.dialog).toContainText(`Your change to ${story.id} is kept`);
  const opened = page.waitForEvent('popup');
  await signIn.dialog.getByRole('button', { name: /account of this server/ }).click();
  const popup = await opened;
  if (!popup.isClosed()) await popup.waitForEvent('close');
  await expect(shown.edit).toHaveText('Saved');
  await expect(shown.heading).toHaveText(title);
  expect((await shown.changes(PLAIN, story.id)) - before).toBe(1);
});

/** Its token is deleted, and with it the one that would renew it. */
async function endAtOriginal(page: Page, authorization: string) {
  const headers = { authorization };
  const self = await page.request.get(`${PLAIN}/api/v1/users/self`, { headers });
  const { id } = (await self.json()) as Person;
  const tokens = `${PLAIN}/api/v1/users/${id}/tokens`;
  for (const token of (await (await page.request.get(tokens, { headers })).json()) as Token[]) {
    await page.request.delete(`${tokens}/${token.id}`, { headers });
  }
  expect((await page.request.get(`${PLAIN}/api/v1/users/self`, { headers })).status()).toBe(401);
}

test('what is typed outlives leaving, a reload, and a server that is away', async ({ page }) => {
  const story = await storyFor(1);
  const shown = await open(page, story);
  await shown.edit.click();
  const title = `${story.title.slice(0, 80)}, ${unique()}`;
  await shown.title.fill(title);
  await page.keyboard.press('Escape');
  await expect(shown.heading).toHaveText(story.title);
  await expect(shown.edit).toBeFocused();
  await expect(shown.edit).toHaveText('Edit draft');

  await page.reload();
  await shown.ready(story);
  await page.keyboard.press('e');
  await expect(shown.title).toHaveValue(title);
  await page.context().setOffline(true);
  await shown.save();
  await expect(page.getByRole('alert').filter({ hasText: 'was not saved' })).toBeVisible();
  await expect(shown.title).toHaveValue(title);
  await page.context().setOffline(false);

  await page.route(`**/api/v1/stories/${story.id}`, (route) =>
    route.request().method() === 'PUT' ? route.fulfill({ status: 503 }) : route.continue(),
  );
  await shown.save();
  await expect(page.getByRole('alert').filter({ hasText: 'was not saved' })).toBeVisible();
  await expect(shown.title).toHaveValue(title);
  await page.unroute(`**/api/v1/stories/${story.id}`);
  await shown.save();
  await expect(shown.edit).toHaveText('Saved');
  await expect(shown.heading).toHaveText(title);
});

test('two people change the same: one sees both, and says which holds', async ({ page }) => {
  const story = await storyFor(2);
  const shown = await open(page, story);
  await shown.edit.click();
  await shown.title.fill(`Mine of ${unique()}`);
  const theirs = `Theirs of ${unique()}`;
  await changeAsAnother(page, story.id, { title: theirs });
  await shown.save();
  await expect(shown.dispute).toBeVisible();
  await expect(shown.dispute.getByRole('radio', { name: 'Mine' })).toBeFocused();
  await expect(shown.dispute).toContainText(theirs);
  await expect(page.locator('h1')).toHaveText(theirs);
  await hasNoFault(page);

  await page.keyboard.press('Escape');
  await expect(shown.edit).toHaveText('Edit draft');
  await expect(shown.edit).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(shown.title).toHaveValue(`Mine of ${unique()}`);
  await page.keyboard.press('Enter');
  await shown.dispute.getByRole('button', { name: 'Keep mine' }).click();
  await expect(shown.edit).toHaveText('Saved');
  await page.reload();
  await expect(shown.heading).toHaveText(`Mine of ${unique()}`);
});

test('the form has no fault for axe, tells a title that is too short, and moves nothing', async ({
  page,
}) => {
  const story = await storyFor(3);
  const shown = await open(page, story);
  await shown.edit.click();
  await shown.title.fill('');
  await shown.title.pressSequentially('abc');
  await hasNoFault(page);
  await shown.save();
  await expect(shown.title).toBeFocused();
  expect(await shown.title.evaluate((field: HTMLTextAreaElement) => field.validationMessage)).toBe(
    'A title has 5 letters or more.',
  );
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.keyboard.press('Escape');
  await expect(shown.edit).toHaveText('Edit');
});

test('what one writes of a private story is never on disk, and its loss is warned of', async ({
  page,
}) => {
  await page.goto('/login');
  await new SignIn(page).be('vulnerability team');
  const asked = await page.request.get('/api/v1/stories?private=true&limit=1');
  const [story] = (await asked.json()) as [Story];
  const shown = new StoryPage(page);
  await page.goto(`/stories/${story.id}`);
  await shown.ready(story);
  await shown.edit.click();
  await expect(page.getByText('This story is private.')).toBeVisible();
  await shown.title.pressSequentially('Not for everybody');
  await expectOnlyInMemory(page, 'Not for everybody');
});

async function changeAsAnother(page: Page, id: number, data: Partial<Story>) {
  const context = await page.context().browser()?.newContext({ baseURL: OURS });
  if (!context) throw new Error('no browser');
  const headers = { origin: OURS };
  const offered = await context.request.get('/api/v1/login');
  const { demo: people } = (await offered.json()) as { demo: { id: number }[] };
  await context.request.post('/api/v1/login/demo', { headers, data: { person: people[4]?.id } });
  const answer = await context.request.put(`/api/v1/stories/${id}`, { headers, data });
  expect(answer.status()).toBe(200);
  await context.close();
}

async function hasNoFault(page: Page) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const told = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    expect(told, colorScheme).toEqual([]);
  }
}
