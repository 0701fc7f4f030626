import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { STORY_EVENT_TYPES } from '../../contract/timeline-event.ts';
import { Gathered, infoOf, type EventRow, type TaskRow } from '../testing/demo.ts';
import { demoPeople, demoStories } from './demo.ts';

const NOW = new Date('2026-03-10T14:05:00Z');
const demo = new Gathered({ now: NOW });
const special = demoStories();

const byStory = Map.groupBy(
  demo.events.filter(({ story_id }) => story_id !== null),
  ({ story_id }) => story_id ?? 0,
);
const idOf = (key: string) => special[key] ?? assert.fail(`no story ${key}`);
const storyOf = (key: string) =>
  demo.stories.find(({ id }) => id === idOf(key)) ?? assert.fail(`story ${key} is missing`);
const statusesOf = (story: number, task: number) =>
  demo
    .eventsOf(story)
    .filter(({ event_type }) => event_type === 'task_status_changed')
    .map(infoOf)
    .filter(({ task_id }) => task_id === task)
    .map(({ new_status }) => new_status);

/** What the events of one kind tell of a task, in their order. */
function changesOf(task: TaskRow, type: string): Record<string, unknown>[] {
  return (byStory.get(task.story_id) ?? [])
    .filter(({ event_type }) => event_type === type)
    .map(infoOf)
    .filter(({ task_id }) => task_id === task.id);
}

/** Each change begins where the one before ended, and the last is what the row says. */
function assertChain(
  changes: Record<string, unknown>[],
  field: string,
  first: unknown,
  last: unknown,
) {
  let value = first;
  for (const change of changes) {
    assert.equal(change[`old_${field}`], value);
    value = change[`new_${field}`];
    assert.notEqual(value, change[`old_${field}`]);
  }
  assert.equal(value, last);
}

suite('timelines', () => {
  test('every type of event is there, of stories, worklists and boards', () => {
    const types = new Set(demo.events.map(({ event_type }) => event_type));
    const lists = [
      'worklist_created',
      'worklist_details_changed',
      'worklist_permission_created',
      'worklist_filters_changed',
      'worklist_contents_changed',
      'board_created',
      'board_details_changed',
      'board_permission_created',
      'board_permissions_changed',
      'board_lanes_changed',
    ];
    assert.deepEqual([...types].sort(), [...STORY_EVENT_TYPES, ...lists].sort());
  });

  test('events hold what the original service writes', () => {
    const keys: Record<string, string[]> = {
      story_created: ['story_id', 'story_title'],
      story_details_changed: ['story_id', 'story_title'],
      tags_added: ['story_id', 'author_id', 'story_title', 'tags'],
      tags_deleted: ['story_id', 'author_id', 'story_title', 'tags'],
      task_created: ['story_id', 'task_id', 'task_title'],
      task_deleted: ['story_id', 'task_id', 'task_title'],
      task_details_changed: ['story_id', 'task_id', 'task_title'],
      task_status_changed: ['story_id', 'task_id', 'task_title', 'old_status', 'new_status'],
      task_priority_changed: ['story_id', 'task_id', 'task_title', 'old_priority', 'new_priority'],
      task_assignee_changed: [
        'story_id',
        'task_id',
        'task_title',
        'old_assignee_id',
        'new_assignee_id',
      ],
      worklist_created: ['worklist_id', 'author_id', 'worklist_title'],
      worklist_contents_changed: ['worklist_id', 'author_id', 'added', 'removed', 'updated'],
      board_created: ['board_id', 'author_id', 'board_title', 'board_description'],
      board_lanes_changed: ['board_id', 'author_id', 'added', 'removed', 'updated'],
    };
    for (const event of demo.events) {
      const wanted = keys[event.event_type];
      if (wanted) assert.deepEqual(Object.keys(infoOf(event)), wanted, event.event_type);
      const isComment = event.event_type === 'user_comment';
      assert.equal(event.event_info === null, isComment);
      assert.equal(event.comment_id !== null, isComment);
    }
  });

  test('a story begins with its creation, and is as new as its last event', () => {
    for (const story of demo.stories) {
      const events = byStory.get(story.id) ?? [];
      assert.equal(events[0]?.event_type, 'story_created');
      assert.equal(events[0].created_at, story.created_at);
      assert.equal(events[0].author_id, story.creator_id);
      assert.equal(events.at(-1)?.created_at, story.updated_at);
      const times = events.map(({ created_at }) => created_at);
      assert.equal(new Set(times).size, times.length, 'two events in one second');
      assert.deepEqual(times, times.toSorted());
    }
  });

  test('tasks are what their events made them', () => {
    for (const task of demo.tasks) {
      assert.equal(changesOf(task, 'task_created').length, 1);
      assertChain(changesOf(task, 'task_status_changed'), 'status', 'todo', task.status);
      const priorities = changesOf(task, 'task_priority_changed');
      assertChain(
        priorities,
        'priority',
        priorities[0]?.['old_priority'] ?? task.priority,
        task.priority,
      );
      const people = changesOf(task, 'task_assignee_changed');
      const first = people.length > 0 ? people[0]?.['old_assignee_id'] : task.assignee_id;
      assertChain(people, 'assignee_id', first, task.assignee_id);
    }
  });

  test('deleted tasks are gone, and nothing happens to them afterwards', () => {
    const rows = new Set(demo.tasks.map(({ id }) => id));
    const deleted = demo.events.filter(({ event_type }) => event_type === 'task_deleted');
    assert.ok(deleted.length > 5);
    for (const event of deleted) {
      const { task_id } = infoOf(event);
      assert.ok(!rows.has(task_id as number));
      const later = demo
        .eventsOf(event.story_id ?? 0)
        .filter(({ id, event_info }) => id > event.id && event_info !== null)
        .filter((other) => infoOf(other)['task_id'] === task_id);
      assert.deepEqual(later, []);
    }
  });

  test('stories carry the tags that were added and not taken away', () => {
    const names = new Map(
      demo.rows<{ id: number; name: string }>('storytags').map(({ id, name }) => [id, name]),
    );
    const pairs = demo.rows<{ story_id: number; storytag_id: number }>('story_storytags');
    const carried = Map.groupBy(pairs, ({ story_id }) => story_id);
    for (const { id } of demo.stories) {
      const tags = new Set<string>();
      for (const event of byStory.get(id) ?? []) {
        const named = (infoOf(event)['tags'] ?? []) as string[];
        for (const tag of named) {
          if (event.event_type === 'tags_added') tags.add(tag);
          else tags.delete(tag);
        }
      }
      const found = (carried.get(id) ?? []).map(({ storytag_id }) => names.get(storytag_id));
      assert.deepEqual(found.sort(), [...tags].sort());
    }
  });

  test('milestones belong to merged tasks of the same branch, and features to master', () => {
    const branchOf = new Map(
      demo
        .rows<{ id: number; branch_id: number }>('milestones')
        .map((row) => [row.id, row.branch_id]),
    );
    const branches = new Map(
      demo
        .rows<{ id: number; project_id: number; restricted: boolean; created_at: string }>(
          'branches',
        )
        .map((row) => [row.id, row]),
    );
    const types = new Map(demo.stories.map(({ id, story_type_id }) => [id, story_type_id]));
    for (const task of demo.tasks) {
      const branch = branches.get(task.branch_id);
      assert.equal(branch?.project_id, task.project_id);
      assert.ok(branch.created_at <= task.created_at, 'a task on a branch that is not there yet');
      if (types.get(task.story_id) === 2) assert.ok(branch.restricted);
      if (task.milestone_id === null) continue;
      assert.equal(task.status, 'merged');
      assert.equal(branchOf.get(task.milestone_id), task.branch_id);
    }
    assert.ok(demo.tasks.filter(({ milestone_id }) => milestone_id !== null).length > 1000);
  });

  test('who left does nothing any more, and the newcomer nothing before joining', () => {
    const people = demo.rows<{
      id: number;
      enable_login: boolean;
      created_at: string;
      last_login: string;
    }>('users');
    const left = people.find(({ enable_login }) => !enable_login) ?? assert.fail('nobody left');
    const acts = (person: number) => demo.events.filter(({ author_id }) => author_id === person);
    const after = ({ created_at }: EventRow) => created_at > left.last_login;
    assert.ok(acts(left.id).length > 5);
    assert.deepEqual(acts(left.id).filter(after), []);
    const newcomer = people.find(({ id }) => id === demoPeople.newcomer.id);
    for (const { created_at } of acts(demoPeople.newcomer.id)) {
      assert.ok(created_at > (newcomer?.created_at ?? ''));
    }
  });
});

suite('special stories', () => {
  test('500 tasks in all active projects, on all branches', () => {
    const tasks = demo.tasksOf(idOf('large'));
    assert.equal(tasks.length, 500);
    const open = demo.rows<{ is_active: boolean }>('projects').filter(({ is_active }) => is_active);
    assert.equal(new Set(tasks.map(({ project_id }) => project_id)).size, open.length);
    assert.equal(new Set(tasks.map(({ status }) => status)).size, 5);
  });

  test('one task reopened, one edited long after it was merged', () => {
    const [reopened] = demo.tasksOf(idOf('reopened'));
    assert.deepEqual(statusesOf(idOf('reopened'), reopened?.id ?? 0), [
      'inprogress',
      'review',
      'merged',
      'inprogress',
      'review',
      'merged',
    ]);
    const events = demo.eventsOf(idOf('editedLate'));
    const merged = events.find((event) => infoOf(event)['new_status'] === 'merged');
    const edited = events.find(({ event_type }) => event_type === 'task_details_changed');
    const days =
      (Date.parse(edited?.created_at ?? '') - Date.parse(merged?.created_at ?? '')) / 86_400_000;
    assert.ok(days > 200, `edited ${days} days later`);
    assert.notEqual(
      infoOf(edited ?? assert.fail())['task_title'],
      demo.tasksOf(idOf('editedLate'))[0]?.title,
    );
  });

  test('right-to-left, emoji, markup and the longest title', () => {
    assert.match(storyOf('arabic').title, /^\p{Script=Arabic}/u);
    assert.match(storyOf('hebrew').title, /^\p{Script=Hebrew}/u);
    assert.match(storyOf('persian').title, /^\p{Script=Arabic}/u);
    assert.match(storyOf('rocket').title, /^\p{Emoji_Presentation}/u);
    assert.match(storyOf('markup').title, /<b>bold<\/b> & "/);
    assert.equal(storyOf('long').title.length, 255);
    assert.equal(storyOf('noDescription').description, null);
    assert.deepEqual(demo.tasksOf(idOf('noTasks')), []);
  });

  test('the secret is seen by the vulnerability team and those who work on it only', () => {
    const secrets = demo.stories.filter((story) => story.private).map(({ id }) => id);
    assert.ok(secrets.includes(idOf('private')));
    const permissions = new Map(
      demo
        .rows<{ story_id: number; permission_id: number }>('story_permissions')
        .map(({ story_id, permission_id }) => [story_id, permission_id]),
    );
    assert.deepEqual([...permissions.keys()].sort(), secrets.toSorted());
    const team = demo
      .rows<{ id: number; name: string }>('teams')
      .find(({ name }) => name === 'vulnerability-management');
    const members = demo
      .rows<{ team_id: number; user_id: number }>('team_membership')
      .filter(({ team_id }) => team_id === team?.id)
      .map(({ user_id }) => user_id);
    assert.ok(members.includes(demoPeople.vulnerabilityMember.id));
    const teams = demo.rows<{ team_id: number; permission_id: number }>('team_permissions');
    const users = demo.rows<{ user_id: number; permission_id: number }>('user_permissions');
    for (const [story, permission] of permissions) {
      const seen = teams.filter(({ permission_id }) => permission_id === permission);
      assert.deepEqual(seen, [{ team_id: team?.id, permission_id: permission }]);
      const listed = users
        .filter((row) => row.permission_id === permission)
        .map(({ user_id }) => user_id);
      for (const { author_id } of demo.eventsOf(story)) {
        assert.ok([...members, ...listed].includes(author_id), `${author_id} may not see ${story}`);
      }
    }
  });

  test('nobody hears of private stories who may not see them', () => {
    const secrets = new Set(demo.stories.filter((story) => story.private).map(({ id }) => id));
    for (const { event_info } of demo.rows<{ event_info: string }>('subscription_events')) {
      const info = JSON.parse(event_info) as { story_id: number };
      assert.ok(!secrets.has(info.story_id));
    }
  });

  test('the newcomer waits for a review of a first change', () => {
    const [task] = demo.tasksOf(idOf('firstChange'));
    assert.equal(task?.assignee_id, demoPeople.newcomer.id);
    assert.equal(task.status, 'review');
  });
});
