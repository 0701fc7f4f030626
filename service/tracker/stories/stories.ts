import type { Story } from '@storyboard/contract/story';
import { given } from '../query/condition.ts';
import { rowById } from '../query/one.ts';
import type { Page, Paging } from '../query/page.ts';
import type { Database } from '../query/shaped.ts';
import { laidOut } from '../query/slices.ts';
import type { Reader } from '../reader.ts';
import { noPage, pageOfFound, searchFor } from '../search.ts';
import { placesOf, scopeOf } from '../tasks/places.ts';
import { inScope, keptTotal, type Scope } from '../totals.ts';
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
  const places = await placesOf(database, query);
  const scope = scopeOf(places);
  const filters = storyConditions(query, places, scope);
  const page = await pageOfFound(
    database,
    reader,
    storyListing({ names: query.names, scope: scope?.kind }),
    {
      visible: [visible('stories', reader)],
      filters,
      joined: given(scope, (one) => inScope('stories', one)),
    },
    query,
    { search, known: () => knownTotal(database, reader, query, scope, filters.length) },
  );
  return laidOut(page, (rows) => asStories(database, reader, rows, query.names ?? false));
}

/** The total is kept where no more is asked than the status and the scope. */
function knownTotal(
  database: Database,
  reader: Reader,
  { status }: StoryQuery,
  scope: Scope | undefined,
  asked: number,
): Promise<number> | undefined {
  const byStatus = status?.length ? 1 : 0;
  if (asked > byStatus) return undefined;
  return keptTotal(database, reader, {
    of: 'stories',
    scope,
    status: byStatus ? status : undefined,
  });
}

/** Undefined when there is no such story, or the reader may not see it. */
export async function storyById(
  database: Database,
  reader: Reader,
  id: number,
  names = false,
): Promise<Story | undefined> {
  const listing = names ? namedStories : bareStories;
  const row = await rowById(database, listing, id, [visible('stories', reader)]);
  return row && (await asStories(database, reader, [row], names))[0];
}

const bareStories = storyListing();
const namedStories = storyListing({ names: true });
