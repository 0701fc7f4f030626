import type { Story } from '@storyboard/contract/story';
import { rowById } from '../query/one.ts';
import { type Page, pageOf, type Paging } from '../query/page.ts';
import type { Database } from '../query/shaped.ts';
import type { Reader } from '../reader.ts';
import { foundBy, noPage, orderOf, searchFor } from '../search.ts';
import { visible } from '../visible.ts';
import { storyConditions, type StoryFilters } from './story-filters.ts';
import { storyListing } from './story-listing.ts';
import { asStories } from './story-parts.ts';

export interface StoryQuery extends StoryFilters, Paging {
  /** What a person typed; without an order the best match comes first. */
  readonly q?: string;
  readonly names?: boolean;
}

/** Stories that the reader may see. */
export async function listStories(
  database: Database,
  reader: Reader,
  query: StoryQuery,
): Promise<Page<Story>> {
  const search = searchFor('stories', reader, query);
  if (search === 'impossible') return noPage;
  const filters = await storyConditions(database, query);
  const { filters: words, joined } = foundBy(search);
  const page = await pageOf(
    database,
    storyListing({ names: query.names, searched: search?.ranked }),
    { visible: [visible('stories', reader)], filters: [...filters, ...words], joined },
    orderOf(search, query),
  );
  return { ...page, rows: await asStories(database, reader, page.rows, query.names ?? false) };
}

/** Undefined when there is no such story, or the reader may not see it. */
export async function storyById(
  database: Database,
  reader: Reader,
  id: number,
  names = false,
): Promise<Story | undefined> {
  const row = await rowById(database, storyListing({ names }), id, [visible('stories', reader)]);
  const [story] = row ? await asStories(database, reader, [row], names) : [];
  return story;
}
