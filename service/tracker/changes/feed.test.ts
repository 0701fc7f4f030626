import type { ChangeNotice } from '@storyboard/contract/changes';
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { importTables } from '../../database/import/import-tables.ts';
import type { Database } from '../../database/open.ts';
import { aClock } from '../../testing/following/listener.ts';
import { tempStore } from '../../testing/temp-store.ts';
import { Feed, type Follower } from './feed.ts';
import { wrote } from './wake.ts';

/** Whoever is further behind starts over. */
const BACKLOG = 2000;
const LOOK = 1000;
const AT = '2024-06-01T12:00:00';

/** Two people; story 1 is public, story 2 only for the first of them. */
const chunks = Object.entries({
  users: [
    { id: 1, full_name: 'Ada' },
    { id: 2, full_name: 'Zoe' },
  ],
  stories: [
    { id: 1, title: 'Public' },
    { id: 2, title: 'Private', private: true },
  ],
  permissions: [{ id: 1, name: 'view_story_2', codename: 'view_story' }],
  story_permissions: [{ story_id: 2, permission_id: 1 }],
  user_permissions: [{ user_id: 1, permission_id: 1 }],
}).map(([table, rows]) => ({ table, rows }));

/** Writes down what it is told. */
class Ear implements Follower {
  readonly reader;
  readonly heard: string[] = [];
  place: number | undefined;

  constructor(id: number | null) {
    this.reader = { id, superuser: false, plain: false };
  }

  tell(notices: readonly ChangeNotice[], place: number): void {
    this.heard.push(
      ...notices.map(({ type, id, deleted }) => `${deleted ? '-' : '+'}${type} ${id}`),
    );
    this.place = place;
  }

  startOver(place: number): void {
    this.heard.push('start over');
    this.place = place;
  }

  fail(): void {
    this.heard.push('failed');
  }

  /** What came since the last look. */
  take(): string[] {
    return this.heard.splice(0);
  }
}

async function feedOn(t: Parameters<typeof tempStore>[0]) {
  const { database } = await tempStore(t);
  await importTables(database, chunks);
  const clock = aClock();
  return { database, clock, feed: new Feed(database, clock.every) };
}

/** Rows of the log, of story 1 where nothing else is said. */
async function log(database: Database, count = 1, more: object = {}): Promise<void> {
  const row = { at: AT, type: 'story', row_id: 1, story_id: 1, ...more };
  for (let left = count; left > 0; left -= 500) {
    const rows = Array.from({ length: Math.min(left, 500) }, () => row);
    await database.insertInto('changes').values(rows).execute();
  }
}

suite('who follows', () => {
  test('hears nothing of old, then what comes, at once or at the next look', async (t) => {
    const { database, clock, feed } = await feedOn(t);
    await log(database);
    const ear = new Ear(null);
    await feed.join(ear);
    assert.deepEqual(ear.take(), []);
    await log(database);
    wrote(database);
    await feed.caughtUp();
    assert.deepEqual(ear.take(), ['+story 1']);
    await log(database, 1, { type: 'task', row_id: 7 });
    clock.pass(LOOK);
    await feed.caughtUp();
    assert.deepEqual(ear.take(), ['+task 7']);
    assert.equal(ear.place, feed.place);
  });

  test('hears of what came meanwhile only what they may see now, and what they lost', async (t) => {
    const { database, feed } = await feedOn(t);
    const [first, second] = [new Ear(1), new Ear(2)];
    await feed.join(first);
    await feed.join(second);
    const before = feed.place;
    await log(database, 1, { row_id: 2, story_id: 2 });
    await feed.caughtUp();
    assert.deepEqual([first.take(), second.take()], [['+story 2'], []]);
    await database.deleteFrom('user_permissions').execute();
    await log(database, 1, { row_id: 2, story_id: 2, seen_before: '[1]' });
    await feed.caughtUp();
    assert.deepEqual([first.take(), second.take()], [['-story 2'], []]);
    // Whoever comes back is told once, as it is now.
    for (const [id, told] of [
      [1, ['-story 2']],
      [2, []],
    ] as const) {
      const again = new Ear(id);
      await feed.join(again, before);
      assert.deepEqual(again.take(), told, `person ${id}`);
    }
  });

  test('is told of one’s own what others are not', async (t) => {
    const { database, feed } = await feedOn(t);
    const ears = [1, 2, null].map((id) => new Ear(id));
    for (const ear of ears) await feed.join(ear);
    await log(database, 1, { type: 'preference', row_id: 2, story_id: null, only_for: 2 });
    await feed.caughtUp();
    assert.deepEqual(
      ears.map((ear) => ear.take()),
      [[], ['+preference 2'], []],
    );
  });
});

suite('who is behind', () => {
  test('is told all of the backlog, and starts over beyond it', async (t) => {
    const { database, feed } = await feedOn(t);
    const ear = new Ear(null);
    await feed.join(ear);
    const begin = feed.place;
    await log(database, BACKLOG - 1);
    await log(database, 1, { type: 'task', row_id: 7 });
    await feed.caughtUp();
    assert.deepEqual(ear.take(), ['+story 1', '+task 7']);
    const late = new Ear(null);
    await feed.join(late, begin);
    assert.deepEqual(late.take(), ['+story 1', '+task 7']);

    await log(database, BACKLOG + 1);
    await feed.caughtUp();
    assert.deepEqual([ear.take(), late.take()], [['start over'], ['start over']]);
    assert.equal(ear.place, feed.place);
    const later = new Ear(null);
    await feed.join(later, begin);
    assert.deepEqual(later.take(), ['start over']);
    // From there on they hear as before.
    await log(database);
    await feed.caughtUp();
    assert.deepEqual([ear.take(), later.take()], [['+story 1'], ['+story 1']]);
  });

  test('is not sent back for what concerns others only', async (t) => {
    const { database, feed } = await feedOn(t);
    const ear = new Ear(1);
    await feed.join(ear);
    const begin = feed.place;
    await log(database, BACKLOG + 1, { type: 'subscription_event', story_id: null, only_for: 2 });
    await log(database);
    await feed.caughtUp();
    assert.deepEqual(ear.take(), ['+story 1']);
    const again = new Ear(1);
    await feed.join(again, begin);
    assert.deepEqual(again.take(), ['+story 1']);
  });

  test('starts over where the log was cut, or never was', async (t) => {
    const { database, feed } = await feedOn(t);
    await log(database, 10);
    await feed.join(new Ear(null));
    await database
      .deleteFrom('changes')
      .where('id', '<=', feed.place - 4)
      .execute();
    for (const [behind, told] of [
      [0, []],
      [4, ['+story 1']],
      [5, ['start over']],
      [feed.place + 1, ['start over']],
      [-1, ['start over']],
    ] as const) {
      const ear = new Ear(null);
      await feed.join(ear, feed.place - behind);
      assert.deepEqual(ear.take(), told, `${behind} behind`);
    }
  });

  test('starts over where the log says so: all, or one', async (t) => {
    const { database, feed } = await feedOn(t);
    const ears = [1, 2].map((id) => new Ear(id));
    for (const ear of ears) await feed.join(ear);
    const over = { type: 'start over', row_id: 0, story_id: null };
    await log(database, 1, { ...over, only_for: 2 });
    await feed.caughtUp();
    assert.deepEqual(
      ears.map((ear) => ear.take()),
      [[], ['start over']],
    );
    await log(database, 1, over);
    await feed.caughtUp();
    assert.deepEqual(
      ears.map((ear) => ear.take()),
      [['start over'], ['start over']],
    );
  });
});

suite('the feed', () => {
  test('looks only while somebody follows', async (t) => {
    const { database, clock, feed } = await feedOn(t);
    const ear = new Ear(null);
    await feed.join(ear);
    const { place } = feed;
    feed.leave(ear);
    await log(database);
    wrote(database);
    clock.pass(LOOK);
    const next = new Ear(null);
    await feed.join(next, place);
    assert.deepEqual([ear.take(), next.take()], [[], ['+story 1']]);
  });

  test('fails those who follow where the log cannot be read, and serves the next', async (t) => {
    const { database, feed } = await feedOn(t);
    const ear = new Ear(null);
    await feed.join(ear);
    await database.schema.alterTable('changes').renameTo('elsewhere').execute();
    await feed.caughtUp();
    assert.deepEqual(ear.take(), ['failed']);
    const late = new Ear(null);
    await feed.join(late);
    assert.deepEqual(late.take(), ['failed']);
    await database.schema.alterTable('elsewhere').renameTo('changes').execute();
    feed.leave(ear);
    const next = new Ear(null);
    await feed.join(next);
    await log(database);
    await feed.caughtUp();
    assert.deepEqual(next.take(), ['+story 1']);
  });
});
