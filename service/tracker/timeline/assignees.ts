import type { TimelineEvent } from '@storyboard/contract/timeline-event';
import { sql, type SqlBool } from 'kysely';
import { jsonItems } from '../../database/sqlite/json.ts';
import { type Database, run } from '../query/shaped.ts';

interface Info {
  readonly old_assignee_id?: number | null;
  readonly new_assignee_id?: number | null;
}

/**
 * Names the people of `task_assignee_changed` events in their `event_info`, in place. The store holds ids only;
 * the original adds the names when it is read, and calls nobody "unassigned".
 */
export async function nameAssignees(database: Database, events: TimelineEvent[]): Promise<void> {
  const read = events
    .filter(({ event_type }) => event_type === 'task_assignee_changed')
    .map((event) => ({ event, info: JSON.parse(event.event_info ?? '{}') as Info }));
  if (read.length === 0) return;
  const names = await namesOf(
    database,
    read.flatMap(({ info }) => [info.old_assignee_id ?? [], info.new_assignee_id ?? []].flat()),
  );
  const nameOf = (id: number | null | undefined) => (id ? names.get(id) : 'unassigned');
  for (const { event, info } of read) {
    event.event_info = JSON.stringify({
      ...info,
      old_assignee_fullname: nameOf(info.old_assignee_id),
      new_assignee_fullname: nameOf(info.new_assignee_id),
    });
  }
}

async function namesOf(database: Database, ids: readonly number[]) {
  const people = await run(
    database,
    'names of people',
    { ids: JSON.stringify([...new Set(ids)]) },
    (slot) =>
      database
        .selectFrom('users')
        .select(['users.id', 'users.full_name'])
        .where(sql<SqlBool>`users.id in ${jsonItems(slot('ids'))}`),
  );
  return new Map(people.map(({ id, full_name }) => [id, full_name]));
}
