import type { Change } from '../record.ts';
import { Refused, wrong } from '../refused.ts';

async function typeOf({ database }: Change, id: number) {
  const type = await database
    .selectFrom('story_types')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!type) throw new Refused(404, `Story type ${id} not found.`);
  return type;
}

/** A new story may be of this type. */
export async function checkNewType(change: Change, id: number): Promise<void> {
  const type = await typeOf(change, id);
  if (!type.visible || type.private) throw wrong(`Now you can't add story with type ${id}.`);
}

/** A story may become of this type: not every type leads to every other, and none to a private one. */
export async function checkNextType(
  change: Change,
  story: { id: number; story_type_id: number },
  id: number,
): Promise<void> {
  if (story.story_type_id === id) return;
  const [from, to] = [await typeOf(change, story.story_type_id), await typeOf(change, id)];
  if (to.private && !from.private) throw wrong(`Now you can't change story type to ${id}.`);
  const leads = await change.database
    .selectFrom('may_mutate_to')
    .select('story_type_id_to')
    .where('story_type_id_from', '=', from.id)
    .where('story_type_id_to', '=', to.id)
    .executeTakeFirst();
  if (!leads || (to.restricted && (await onFreeBranch(change, story.id)))) {
    throw wrong("Can't change story type.");
  }
}

/** Whether only restricted branches may hold tasks of the story. */
export async function isRestricted(change: Change, type: number): Promise<boolean> {
  return (await typeOf(change, type)).restricted === 1;
}

/** Whether a task of the story is on a branch that is not restricted. */
async function onFreeBranch({ database }: Change, story: number): Promise<boolean> {
  const free = await database
    .selectFrom('tasks')
    .innerJoin('branches', 'branches.id', 'tasks.branch_id')
    .select('tasks.id')
    .where('tasks.story_id', '=', story)
    .where('branches.restricted', '=', 0)
    .executeTakeFirst();
  return free !== undefined;
}
