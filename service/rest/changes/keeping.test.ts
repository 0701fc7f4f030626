import type { ChangeNotice } from '@storyboard/contract/changes';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EVERYBODY, followed, type Who } from '../../testing/following/followed.ts';
import { tokens } from '../../testing/world.ts';
import { turmoil } from '../../testing/following/turmoil.ts';

/** What somebody holds who does what the stream says. */
interface Kept {
  readonly stories: Set<number>;
  readonly tasks: Map<number, number | undefined>;
}

const tokenOf = (who: Who) => (who === 'anonymous' ? undefined : tokens[who]);

/** Nobody hears that something is gone which they did not have. */
function take(kept: Kept, { type, id, story_id, deleted = false }: ChangeNotice): void {
  if (type === 'story') takeStory(kept, id, deleted);
  if (type !== 'task') return;
  if (deleted) assert.ok(kept.tasks.delete(id), `task ${id} was not known`);
  else kept.tasks.set(id, story_id);
}

function takeStory({ stories, tasks }: Kept, id: number, deleted: boolean): void {
  if (!deleted) {
    stories.add(id);
    return;
  }
  assert.ok(stories.delete(id), `story ${id} was not known`);
  for (const [task, story] of tasks) if (story === id) tasks.delete(task);
}

test('who does what the stream says holds what they may see, whatever happens', async (context) => {
  const { everybody, heardBy, get, send } = await followed(context, {});
  const streams = await everybody();
  const write = turmoil({ send }, 5);

  const rows = async (who: Who, path: string) =>
    (await get(path, tokenOf(who))).body as { id: number; story_id: number }[];
  const kept = new Map<Who, Kept>();
  for (const who of EVERYBODY) {
    const stories = new Set((await rows(who, '/stories')).map(({ id }) => id));
    const tasks = (await rows(who, '/tasks')).map(({ id, story_id }) => [id, story_id] as const);
    kept.set(who, { stories, tasks: new Map(tasks) });
  }
  for (let round = 0; round < 150; round += 1) {
    const heard = await heardBy(streams, async () => {
      await write();
      return { status: 200 };
    });
    for (const [who, theirs] of kept) {
      for (const notice of heard[who] ?? []) {
        assert.ok(typeof notice === 'object', JSON.stringify(notice));
        take(theirs, notice);
      }
      const stories = (await rows(who, '/stories')).map(({ id }) => id);
      const known = [...theirs.stories].sort((a, b) => a - b);
      // What comes into sight is read anew: its tasks are not told one by one.
      const tasks = new Map((await rows(who, '/tasks')).map(({ id, story_id }) => [id, story_id]));
      assert.deepEqual(known, stories, `${who}, round ${round}`);
      for (const [id, story] of theirs.tasks) {
        assert.equal(tasks.get(id), story, `${who}: task ${id}, round ${round}`);
      }
      for (const [id, story] of tasks) theirs.tasks.set(id, story);
    }
  }
});
