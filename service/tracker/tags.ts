import type { Tag } from '@storyboard/contract/tag';
import { sql } from 'kysely';
import { time } from './query/columns.ts';
import { type Condition, contains, given } from './query/condition.ts';
import { rowById } from './query/one.ts';
import type { Sorts } from './query/order.ts';
import { type Listing, type Page, pageOf, type Paging } from './query/page.ts';
import type { Database, Slot } from './query/shaped.ts';
import type { Reader } from './reader.ts';
import { hiddenFrom } from './visible.ts';

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

/** The original counts stories that its reader may not see; ours takes those away: they are few. */
function tags(reader: Reader): Listing<Tag> {
  const hidden = hiddenFrom('stories', reader);
  const carried = sql`select count(*) from story_storytags
    where story_storytags.storytag_id = storytags.id`;
  const popularity = (slot: Slot) =>
    reader.plain
      ? sql<number>`(${carried})`
      : sql<number>`(${carried}) - (${carried}
          and story_storytags.story_id in (select stories.id from stories where ${hidden.build(slot)}))`;
  return {
    shape: `tags ${reader.plain ? '' : hidden.shape}`,
    table: 'storytags',
    sorts: tagSorts,
    select: (database, slot) =>
      database
        .selectFrom('storytags')
        .select([
          'storytags.id',
          'storytags.name',
          popularity(slot).as('popularity'),
          time('storytags.created_at').as('created_at'),
          time('storytags.updated_at').as('updated_at'),
        ]),
  };
}

const onStory = (story: number): Condition => ({
  shape: 'tags on story',
  values: { story },
  build: (slot) => sql`storytags.id in (
    select storytag_id from story_storytags where story_id = ${slot('story')})`,
});

/** Binds the reader for whom popularity is counted. */
const counting = ({ id }: Reader): Condition => ({
  shape: '',
  values: id === null ? {} : { reader: id },
  build: () => sql`1`,
});

/** Whether the reader may see the story is for the caller to ask. */
export function listTags(
  database: Database,
  reader: Reader,
  { name, story_id, ...paging }: TagFilters & Paging,
): Promise<Page<Tag>> {
  const filters = [
    ...given(name, (text) => contains('storytags.name_folded', text)),
    ...given(story_id, onStory),
  ];
  return pageOf(database, tags(reader), { filters, joined: [counting(reader)] }, paging);
}

/** Undefined when there is no such tag. */
export const tagById = (database: Database, reader: Reader, id: number): Promise<Tag | undefined> =>
  rowById(database, tags(reader), id, [counting(reader)]);
