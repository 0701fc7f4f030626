import fc from 'fast-check';
import type { Schema } from '../../rest/openapi/types.ts';

const public_ = [1, 3, 5];

/** What fits, by the names of fields and steps: or few writes would ever work, and what they answer go unseen. */
const usual: Readonly<Record<string, readonly unknown[]>> = {
  story_id: public_,
  task_id: public_,
  comment_id: public_,
  project_id: [1, 2, 3],
  project_group_id: [1, 2],
  branch_id: [1, 2, 3],
  milestone_id: [1, 2],
  team_id: [1, 2, 3],
  user_id: [4],
  worklist_id: public_,
  board_id: public_,
  due_date_id: public_,
  filter_id: public_,
  list_id: public_,
  item_id: public_,
  subscription_id: [3],
  token_id: [4],
  assignee_id: [1, 2, 3, 4],
  target_id: public_,
  target_type: ['story', 'task', 'project', 'project_group', 'worklist'],
  item_type: ['story', 'task'],
  list_position: [0, 1, 9],
  title: ['Lanes lose cards again', 'A title as people write it'],
  content: ['I can see it too.'],
  name: ['area/new', 'infra/new', '2.0'],
  tag: ['tag-1'],
  codename: ['edit_worklist', 'move_items', 'edit_board', 'move_cards', 'edit_date', 'assign_date'],
  field: ['Story', 'StoryStatus', 'Tags', 'Text'],
  value: ['1', 'active', 'tag-1'],
  expires_in: [60, 3600],
  email: ['new@example.org'],
};

/** Where a schema takes anything: ids of people. */
const untyped: Readonly<Record<string, readonly unknown[]>> = { users: [[4], [1, 4], []] };

/** Without these most writes are refused, though no schema says that they are required. */
const needed = new Set([
  'story_id',
  'project_id',
  'item_id',
  'item_type',
  'list_position',
  'target_type',
  'target_id',
  'expires_in',
]);
export const isNeeded = (name: string): boolean => needed.has(name);

/** Mostly what is usual for the name, where that is known. */
export function usually(
  name: string,
  { type }: Schema,
  other: fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown> {
  const known = type === undefined ? untyped : usual;
  const values = Object.hasOwn(known, name) ? known[name] : undefined;
  if (!values) return other;
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...values) },
    { weight: 2, arbitrary: other },
  );
}
