import { sql } from 'kysely';
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { importTables } from '../database/import/import-tables.ts';
import { keepEverything } from '../database/kept/keep.ts';
import type { Database } from '../database/open.ts';
import { tempStore } from '../testing/temp-store.ts';
import { aDumpWithWriters } from '../testing/writers.ts';
import { record, type Store } from './record.ts';
import { tell } from './record/tell.ts';
import { addTags } from './stories/write-tags.ts';
import { createStory, updateStory } from './stories/write-story.ts';
import { deleteStory } from './stories/delete-story.ts';
import { createTask, updateTask } from './tasks/write-task.ts';
import { deleteTask } from './tasks/delete-task.ts';
import { addComment } from './timeline/write-comment.ts';

const ada = { id: 2, superuser: false, plain: false };
const AT = '2024-06-01T12:00:00.250';

async function aStore(t: TestContext): Promise<Store> {
  const { database } = await tempStore(t);
  await importTables(database, aDumpWithWriters());
  return { database, now: () => new Date(`${AT}Z`) };
}

async function rows(database: Database, query: string) {
  const result = await sql.raw<Record<string, unknown>>(query).execute(database);
  return result.rows.map((row) => ({ ...row }));
}

/** All that a write may leave behind. */
const everything = async (database: Database) => ({
  stories: await rows(database, 'select * from stories order by id'),
  tasks: await rows(database, 'select * from tasks order by id'),
  tags: await rows(database, 'select * from storytags order by id'),
  comments: await rows(database, 'select * from comments order by id'),
  permissions: await rows(database, 'select * from permissions order by id'),
  events: await rows(database, 'select * from events order by id'),
  notices: await rows(database, 'select * from subscription_events order by id'),
});

const noticesOf = async ({ database }: Store) =>
  rows(
    database,
    `select subscriber_id, author_id, event_type, event_info, created_at
    from subscription_events order by id`,
  );

test('a write that fails leaves no row, no event, no notice and touches nothing', async (t) => {
  const store = await aStore(t);
  const before = await everything(store.database);
  await assert.rejects(
    record(store, ada, async (change) => {
      await change.insert('tasks', { story_id: 1, title: 'Half a task' });
      await tell(change, { story_id: 1 }, { event_type: 'task_created', event_info: {} });
      throw new Error('the power went');
    }),
    /the power went/,
  );
  assert.deepEqual(await everything(store.database), before);
});

test('of a list of tags either all come or none', async (t) => {
  const store = await aStore(t);
  const before = await everything(store.database);
  await assert.rejects(addTags(store, ada, 1, ['fresh', 'fresh']), /already has a tag fresh/);
  assert.deepEqual(await everything(store.database), before);
});

test('a refused private story leaves no permission', async (t) => {
  const store = await aStore(t);
  const before = await everything(store.database);
  const draft = { title: 'For nobody', private: true, users: [{ id: 99 }] };
  await assert.rejects(createStory(store, ada, draft), /User 99 does not exist/);
  assert.deepEqual(await everything(store.database), before);
});

test('subscribers of the story, its projects and their groups hear of a change, each once', async (t) => {
  const store = await aStore(t);
  await updateTask(store, ada, 2, { status: 'merged' });
  const event = {
    author_id: 2,
    event_type: 'task_status_changed',
    event_info: JSON.stringify({
      story_id: 1,
      task_id: 2,
      task_title: 'Keep the lanes',
      old_status: 'review',
      new_status: 'merged',
    }),
    created_at: AT,
  };
  assert.deepEqual(
    await noticesOf(store),
    [1, 2, 4].map((subscriber_id) => ({ subscriber_id, ...event })),
  );
});

test('of a private story only those hear who may see it', async (t) => {
  const store = await aStore(t);
  await addComment(store, ada, 2, { content: 'Between us' });
  assert.deepEqual(await noticesOf(store), [
    {
      subscriber_id: 2,
      author_id: 2,
      event_type: 'user_comment',
      event_info: JSON.stringify({ comment_content: 'Between us', comment_id: 1, story_id: 2 }),
      created_at: AT,
    },
  ]);
});

test('after any writes all that is kept is as if made anew', async (t) => {
  const store = await aStore(t);
  const { id } = await createStory(store, ada, { title: 'A new one', private: true });
  await createTask(store, ada, { title: 'First', story_id: id, project_id: 1 });
  await updateStory(store, ada, id, { private: false });
  await createTask(store, ada, { title: 'Second', project_id: 2, status: 'review' }, 1);
  await updateTask(store, ada, 2, { status: 'merged', project_id: 1 });
  await updateTask(store, ada, 3, { story_id: 1 });
  await deleteTask(store, ada, 1);
  await deleteStory(store, ada, 2);
  const kept = async () => ({
    stories: await rows(store.database, 'select * from stories order by id'),
    tasks: await rows(store.database, 'select id, merged_at from tasks order by id'),
    projects: await rows(store.database, 'select * from story_projects order by 1, 2'),
    groups: await rows(store.database, 'select * from story_project_groups order by 1, 2'),
    totals: await rows(
      store.database,
      'select * from totals where stories_active + stories_merged + stories_invalid > 0 order by 1, 2',
    ),
  });
  const some = await kept();
  await keepEverything(store.database);
  assert.deepEqual(some, await kept());
});
