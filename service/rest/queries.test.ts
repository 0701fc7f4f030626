import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Chunk, startInstance } from '../testing/instance.ts';
import { watched } from '../testing/watch.ts';
import { tokens } from '../testing/world.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** So many of everything, a third of the stories private and seen by person 1. */
const aTracker = (count: number): Chunk[] =>
  Object.entries({
    users: numbers(count).map((id) => ({ id, full_name: `Person ${id}`, is_superuser: id === 1 })),
    accesstokens: [
      {
        id: 1,
        user_id: 1,
        access_token: tokens.superuser,
        expires_in: 1,
        expires_at: '2030-01-01T00:00:00',
      },
    ],
    teams: [{ id: 1, name: 'team' }],
    team_membership: numbers(count).map((user_id) => ({ user_id, team_id: 1 })),
    project_groups: numbers(count).map((id) => ({ id, name: `group-${id}`, title: 'A group' })),
    projects: numbers(count).map((id) => ({ id, name: `project-${id}` })),
    project_group_mapping: numbers(count).map((id) => ({ project_id: id, project_group_id: id })),
    branches: numbers(count).map((id) => ({ id, project_id: id, name: 'master' })),
    milestones: numbers(count).map((id) => ({ id, branch_id: id, name: '1.0' })),
    stories: numbers(count).map((id) => ({
      id,
      title: `A story of words ${id}`,
      private: id % 3 === 0,
      creator_id: id,
      updated_at: `2024-01-01T00:00:${String(id % 60).padStart(2, '0')}`,
    })),
    permissions: [{ id: 1, name: 'view', codename: 'view_story' }],
    user_permissions: [{ user_id: 1, permission_id: 1 }],
    story_permissions: numbers(count)
      .filter((id) => id % 3 === 0)
      .map((story_id) => ({ story_id, permission_id: 1 })),
    storytags: numbers(count).map((id) => ({ id, name: `tag-${id}` })),
    story_storytags: numbers(count).map((id) => ({ story_id: id, storytag_id: id })),
    tasks: numbers(count * 2).map((id) => ({
      id,
      story_id: Math.ceil(id / 2),
      project_id: Math.ceil(id / 2),
      branch_id: Math.ceil(id / 2),
      assignee_id: Math.ceil(id / 2),
      title: `A task of words ${id}`,
    })),
    comments: numbers(count).map((id) => ({ id, content: 'A word' })),
    events: numbers(count).map((id) => ({
      id,
      story_id: 1,
      comment_id: id,
      author_id: id,
      event_type: 'user_comment',
    })),
  }).map(([table, rows]) => ({ table, rows }));

const paths: [path: string, most: number][] = [
  ['/stories', 7],
  ['/stories?names=true&limit=20&sort_field=updated_at&sort_dir=desc', 9],
  ['/stories?names=true&project_group=group-1&status=active', 8],
  ['/stories/search?q=words&names=true', 11],
  ['/stories/1?names=true', 5],
  ['/stories/1/tasks?names=true', 4],
  ['/stories/1/events?names=true', 4],
  ['/stories/1/comments', 4],
  ['/tasks?names=true', 4],
  ['/tasks/search?q=words&names=true', 5],
  ['/events?names=true', 7],
  ['/projects?counts=true', 6],
  ['/project_groups?counts=true', 6],
  ['/project_groups/1/projects', 3],
  ['/branches', 4],
  ['/milestones', 4],
  ['/users', 4],
  ['/teams/1/users', 3],
  ['/tags', 6],
  [
    `/sync?${numbers(200)
      .map((id) => `story=${id}`)
      .join('&')}`,
    14,
  ],
];

suite('no query per row', () => {
  test('two rows and two hundred are asked for with as many queries, and few', async (context) => {
    const few = watched();
    const many = watched();
    const small = await startInstance(context, { chunks: aTracker(6), watch: few.watch });
    const large = await startInstance(context, { chunks: aTracker(200), watch: many.watch });
    for (const [path, most] of paths) {
      const asked = await few.queriesOf(() => small.get(path, tokens.superuser));
      const askedOfMany = await many.queriesOf(() => large.get(path, tokens.superuser));
      assert.equal(askedOfMany, asked, path);
      assert.ok(asked > 0 && asked <= most, `${path}: ${asked} queries, at most ${most}`);
      assert.equal((await large.get(path)).status, 200, path);
    }
  });
});
