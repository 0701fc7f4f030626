import type { Tag } from '@storyboard/contract/tag';
import { sql } from 'kysely';
import { stamps } from './query/columns.ts';
import { allOf, type Condition, contains, given } from './query/condition.ts';
import { rowById } from './query/one.ts';
import type { Sorts } from './query/order.ts';
import { type Listing, type Page, pageOf, type Paging } from './query/page.ts';
import { remembered } from './query/remembered.ts';
import { type Database, run } from './query/shaped.ts';
import type { Reader } from './reader.ts';
import { pointsAtHidden, pointsAtVisible } from './visible.ts';

export interface TagFilters {
  readonly name?: string;
  readonly story_id?: number;
}

export const tagSorts = {
  id: sql.ref('storytags.id'),
  name: sql.ref('storytags.name_folded'),
  created_at: sql.ref('storytags.created_at'),
  updated_at: sql.ref('storytags.updated_at'),
} satisfies Sorts;

const tags: Listing<Omit<Tag, 'popularity'>> = {
  shape: 'tags',
  table: 'storytags',
  sorts: tagSorts,
  select: (database) =>
    database
      .selectFrom('storytags')
      .select(['storytags.id', 'storytags.name', ...stamps('storytags')]),
};

const onStory = (story: number): Condition => ({
  shape: 'tags on story',
  values: { story },
  build: (slot) => sql`storytags.id in (
    select storytag_id from story_storytags where story_id = ${slot('story')})`,
});

/** Tags of stories that the reader may see, or of none. The original lists all. */
function seenTags(reader: Reader): Condition[] {
  if (reader.plain) return [];
  const hidden = pointsAtHidden('story_storytags.story_id', 'stories', reader);
  return [
    {
      shape: `tags but for ${hidden.shape}`,
      values: hidden.values,
      build: (slot) => sql`(storytags.id not in (
          select storytag_id from story_storytags where ${hidden.build(slot)})
        or exists (select 1 from story_storytags
          where storytag_id = storytags.id and not ${hidden.build(slot)}))`,
    },
  ];
}

/** Whether the reader may see the story is for the caller to ask. */
export async function listTags(
  database: Database,
  reader: Reader,
  { name, story_id, ...paging }: TagFilters & Paging,
): Promise<Page<Tag>> {
  const filters = [
    ...given(name, (text) => contains('storytags.name_folded', text)),
    ...given(story_id, onStory),
  ];
  const page = await pageOf(database, reader, tags, { visible: seenTags(reader), filters }, paging);
  return { ...page, rows: await withPopularity(database, reader, page.rows) };
}

/** Undefined when there is no such tag, or the reader may see none of its stories. */
export async function tagById(
  database: Database,
  reader: Reader,
  id: number,
): Promise<Tag | undefined> {
  const row = await rowById(database, tags, id, seenTags(reader));
  const [tag] = row ? await withPopularity(database, reader, [row]) : [];
  return tag;
}

async function withPopularity<Row extends { id: number }>(
  database: Database,
  reader: Reader,
  rows: readonly Row[],
) {
  const popularity = await popularityOf(database, reader);
  return rows.map((row) => ({ ...row, popularity: popularity.get(row.id) ?? 0 }));
}

/** How many stories carry each tag. The original counts those too that its reader may not see; ours does not. */
function popularityOf(database: Database, reader: Reader): Promise<Map<number, number>> {
  const seen = pointsAtVisible('story_storytags.story_id', 'stories', reader);
  const { shape, values, build } = allOf(reader.plain ? [] : [seen]);
  const key = `popularity of tags ${shape}`;
  return remembered(database, `${key} ${JSON.stringify(values)}`, async () => {
    const counted = await run(database, key, values, (slot) =>
      database
        .selectFrom('story_storytags')
        .select(['storytag_id', ({ fn }) => fn.countAll<number>().as('count')])
        .where(build(slot))
        .groupBy('storytag_id'),
    );
    return new Map(counted.map(({ storytag_id, count }) => [storytag_id, count]));
  });
}
