import { flag, stamps } from '../query/columns.ts';
import { sortsBy } from '../query/order.ts';
import type { Listing } from '../query/page.ts';

export const boardSorts = sortsBy(
  'boards',
  [
    'id',
    'title',
    'description',
    'creator_id',
    'project_id',
    'private',
    'archived',
    'created_at',
    'updated_at',
  ],
  { title: 'title_folded' },
);

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
        ...stamps('boards'),
      ]),
};
