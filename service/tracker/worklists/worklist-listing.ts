import { sql } from 'kysely';
import { flag, stamps } from '../query/columns.ts';
import { sortsBy } from '../query/order.ts';
import type { Listing } from '../query/page.ts';

export const worklistSorts = sortsBy(
  'worklists',
  [
    'id',
    'title',
    'creator_id',
    'project_id',
    'private',
    'archived',
    'automatic',
    'created_at',
    'updated_at',
  ],
  { title: 'title_folded' },
);

/** A worklist by itself. */
export interface WorklistRow {
  id: number;
  created_at: string | null;
  updated_at: string | null;
  title: string | null;
  creator_id: number;
  project_id: number | null;
  private: boolean;
  archived: boolean;
  automatic: boolean;
}

/** The original takes worklists without a title; they lie here with an empty one. */
const title = sql<string | null>`nullif(worklists.title, '')`;

export const worklistListing: Listing<WorklistRow> = {
  shape: 'worklists',
  table: 'worklists',
  sorts: worklistSorts,
  select: (database) =>
    database
      .selectFrom('worklists')
      .select([
        'worklists.id',
        title.as('title'),
        'worklists.creator_id',
        'worklists.project_id',
        flag('worklists.private').as('private'),
        flag('worklists.archived').as('archived'),
        flag('worklists.automatic').as('automatic'),
        ...stamps('worklists'),
      ]),
};
