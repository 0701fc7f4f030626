import { sql } from 'kysely';
import type { Database } from '../../database/open.ts';

const these = (ids: readonly number[]) =>
  sql`(select value from json_each(${JSON.stringify(ids)}))`;

interface InStory {
  readonly id: number;
  readonly story_id: number;
}

const byId = (rows: readonly InStory[]) => new Map(rows.map(({ id, story_id }) => [id, story_id]));

/** The stories on whose timelines these comments stand. */
export async function storiesOfComments(
  database: Database,
  ids: readonly number[],
): Promise<Map<number, number>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<InStory>`
    select comment_id as id, story_id from events
    where comment_id in ${these(ids)} and story_id is not null`.execute(database);
  return byId(rows);
}

/** A story of each of these tags, a public one if there is any: who may see it hears of the tag. */
export async function storiesOfTags(
  database: Database,
  ids: readonly number[],
): Promise<Map<number, number>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<InStory & { private: number }>`
    select storytag_id as id, story_id, min(stories.private) as private from story_storytags
    join stories on stories.id = story_id
    where storytag_id in ${these(ids)} group by storytag_id`.execute(database);
  return byId(rows);
}

/** The stories of these tasks, as far as the tasks are there. */
export async function storiesOfTasks(
  database: Database,
  ids: readonly number[],
): Promise<Map<number, number>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<InStory>`
    select id, story_id from tasks where id in ${these(ids)}`.execute(database);
  return byId(rows);
}

/** The worklists of cards, each with the story that a card shows: a story, or that of a task. */
export async function storiesOfCards(
  database: Database,
  cards: readonly { list: number; type: string; item: number }[],
): Promise<{ list: number; story: number | undefined }[]> {
  const tasks = cards.filter(({ type }) => type === 'task').map(({ item }) => item);
  const stories = await storiesOfTasks(database, tasks);
  return cards.map(({ list, type, item }) => ({
    list,
    story: type === 'task' ? stories.get(item) : item,
  }));
}
