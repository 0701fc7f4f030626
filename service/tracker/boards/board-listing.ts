import { sql } from 'kysely';
import { flag, time } from '../query/columns.ts';
import type { Sorts } from '../query/order.ts';
import type { Listing } from '../query/page.ts';

const field = (name: string) => sql.ref(`boards.${name}`);

export const boardSorts = {
  id: field('id'),
  title: field('title_folded'),
  description: field('description'),
  creator_id: field('creator_id'),
  project_id: field('project_id'),
  private: field('private'),
  archived: field('archived'),
  created_at: field('created_at'),
  updated_at: field('updated_at'),
} satisfies Sorts;

/** A board by itself. */
export interface BoardRow {
  id: number;
  created_at: string | null;
  updated_at: string | null;
  title: string;
  description: string | null;
  creator_id: number;
  project_id: number | null;
  private: boolean;
  archived: boolean;
}

export const boardListing: Listing<BoardRow> = {
  shape: 'boards',
  table: 'boards',
  sorts: boardSorts,
  select: (database) =>
    database
      .selectFrom('boards')
      .select([
        'boards.id',
        'boards.title',
        'boards.description',
        'boards.creator_id',
        'boards.project_id',
        flag('boards.private').as('private'),
        flag('boards.archived').as('archived'),
        time('boards.created_at').as('created_at'),
        time('boards.updated_at').as('updated_at'),
      ]),
};
