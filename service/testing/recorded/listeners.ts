import type { Database } from '../../database/open.ts';
import { sightOfAll } from '../following/sight-of-all.ts';
import type { Row } from './told.ts';

/**
 * Who follows what an event is about, and may see it: said once more, over all rows in memory, as the original
 * does it.
 */
export async function listenersOf(database: Database): Promise<(event: Row) => number[]> {
  const { seenBy } = await sightOfAll(database);
  const tasks = await database
    .selectFrom('tasks')
    .select(['id', 'story_id', 'project_id'])
    .execute();
  const groups = await database.selectFrom('project_group_mapping').selectAll().execute();
  const subscriptions = await database.selectFrom('subscriptions').selectAll().execute();

  function aboutStory(story: number): Set<string> {
    const its = tasks.filter(({ story_id }) => story_id === story);
    const projects = new Set(its.map(({ project_id }) => project_id));
    return new Set([
      `story ${story}`,
      ...its.map(({ id }) => `task ${id}`),
      ...[...projects].map((id) => `project ${String(id)}`),
      ...groups
        .filter(({ project_id }) => projects.has(project_id))
        .map(({ project_group_id }) => `project_group ${project_group_id}`),
    ]);
  }

  return ({ story_id, worklist_id }) => {
    if (story_id === null && worklist_id === null) return [];
    const key = story_id === null ? `worklist ${Number(worklist_id)}` : `story ${Number(story_id)}`;
    const about = story_id === null ? new Set([key]) : aboutStory(Number(story_id));
    const people = subscriptions
      .filter(({ target_type, target_id }) => about.has(`${target_type} ${target_id}`))
      .map(({ user_id }) => user_id)
      .filter((person) => seenBy(person).has(key));
    return [...new Set(people)].sort((a, b) => a - b);
  };
}
