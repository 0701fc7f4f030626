import { sql } from 'kysely';
import { flag, time } from '../query/columns.ts';
import type { Sorts } from '../query/order.ts';
import type { Listing } from '../query/page.ts';

const field = (name: string) => sql.ref(`worklists.${name}`);

export const worklistSorts = {
  id: field('id'),
  title: field('title_folded'),
  creator_id: field('creator_id'),
  project_id: field('project_id'),
  private: field('private'),
  archived: field('archived'),
  automatic: field('automatic'),
  created_at: field('created_at'),
  updated_at: field('updated_at'),
} satisfies Sorts;

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
        time('worklists.created_at').as('created_at'),
        time('worklists.updated_at').as('updated_at'),
      ]),
};
