import type { Page } from '@playwright/test';
import type { Person } from '@storyboard/contract/person';
import type { Story } from '@storyboard/contract/story';
import { expect, PLAIN, test } from '../fixtures.ts';
import { SignIn } from '../pages/sign-in.ts';

test.use({ tolerated: /status of (401|404)/ });

type Values = Record<string, string | number | boolean>;

/** What other clients of the original have written: all its keys, in its forms, and keys of their own. */
const KEPT: Values = {
  page_size: 25,
  story_detail_page_size: 10,
  project_group_detail_projects_page_size: 50,
  project_group_detail_stories_page_size: 100,
  project_detail_page_size: 10,
  plugin_email_enable: 'true',
  plugin_email_digest: 'false',
  plugin_email_digest_time: '2024-05-01T09:00:00',
  receive_notifications_worklists: true,
  display_events_story_created: 'true',
  display_events_story_details_changed: 'true',
  display_events_tags_added: 'False',
  display_events_tags_deleted: 'true',
  display_events_task_created: 'false',
  display_events_task_assignee_changed: 'true',
  display_events_task_status_changed: 'true',
  display_events_task_priority_changed: 'true',
  display_events_task_details_changed: 'true',
  display_events_task_deleted: 'true',
  display_events_user_comment: 'true',
  'of another client': 'stays',
};

const unique = () => {
  const { project, testId, repeatEachIndex } = test.info();
  return `${project.name}${testId.slice(-6)}${repeatEachIndex}`;
};

/** What the server keeps, as another client reads it. */
async function stored(page: Page, authorization: string) {
  const headers = { authorization };
  const self = await page.request.get(`${PLAIN}/api/v1/users/self`, { headers });
  const path = `${PLAIN}/api/v1/users/${((await self.json()) as Person).id}/preferences`;
  return {
    read: async () => (await (await page.request.get(path, { headers })).json()) as Values,
    write: async (data: Values) => {
      expect((await page.request.post(path, { headers, data })).status()).toBe(200);
    },
  };
}

test('preferences at a server like the original: its keys and forms, and what others wrote stays', async ({
  page,
}) => {
  const signIn = new SignIn(page);
  await page.goto(`${PLAIN}/login?return=/about`);
  const kept = await stored(page, await signIn.asAtOriginal(unique()));
  await kept.write(KEPT);
  // A reload costs the token at this server: the client reads them when it is opened, in another tab.
  const other = await page.context().newPage();
  await other.goto(`${PLAIN}/profile?view=preferences`);
  const box = (name: string) => other.getByRole('checkbox', { name, exact: true });
  await expect(box('Tags added')).not.toBeChecked();
  await expect(box('Tasks added')).not.toBeChecked();
  await expect(box('Tags removed')).toBeChecked();
  await expect(box('By e-mail too')).toBeChecked();
  await expect(box('One e-mail a day with all of it')).not.toBeChecked();
  await expect(box('Changes of worklists that you follow')).toBeChecked();
  await expect(other.getByRole('combobox', { name: 'Stories of a project group' })).toHaveValue(
    '100',
  );

  const changes: readonly [act: () => Promise<unknown>, sent: Values][] = [
    [() => box('Statuses').uncheck(), { display_events_task_status_changed: 'false' }],
    [() => box('Tasks added').check(), { display_events_task_created: 'true' }],
    [() => box('By e-mail too').uncheck(), { plugin_email_enable: 'false' }],
    [
      () => box('Changes of worklists that you follow').uncheck(),
      { receive_notifications_worklists: false },
    ],
    [() => other.getByRole('combobox', { name: 'Lists' }).selectOption('50'), { page_size: 50 }],
  ];
  for (const [act, sent] of changes) {
    const posted = other.waitForResponse((answer) => answer.request().method() === 'POST');
    await act();
    expect((await posted).request().postDataJSON()).toEqual(sent);
    expect((await posted).status()).toBe(200);
  }
  expect(await kept.read()).toEqual(Object.assign({}, KEPT, ...changes.map(([, sent]) => sent)));

  // They mean here what they mean there: a timeline leaves out what its reader does not want.
  const [story] = (await (
    await page.request.get(`${PLAIN}/api/v1/stories?status=merged&limit=1`)
  ).json()) as [Story];
  await other.goto(`${PLAIN}/stories/${story.id}`);
  await expect(other.getByText(/left out, as your preferences/)).toBeVisible();
});
