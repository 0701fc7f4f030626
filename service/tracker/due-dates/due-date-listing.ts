import type { ShownDueDate } from '@storyboard/contract/boards/due-date';
import { type RawBuilder, sql } from 'kysely';
import { flag, time } from '../query/columns.ts';
import type { Sorts } from '../query/order.ts';
import type { Listing } from '../query/page.ts';

const field = (name: string) => sql.ref(`due_dates.${name}`);

export const dueDateSorts = {
  id: field('id'),
  name: field('name'),
  date: field('date'),
  private: field('private'),
  creator_id: field('creator_id'),
  created_at: field('created_at'),
  updated_at: field('updated_at'),
} satisfies Sorts;

export const dueDateListing: Listing<ShownDueDate> = {
  shape: 'due dates',
  table: 'due_dates',
  sorts: dueDateSorts,
  select: (database) =>
    database
      .selectFrom('due_dates')
      .select([
        'due_dates.id',
        'due_dates.name',
        (time('due_dates.date') as RawBuilder<string>).as('date'),
        flag('due_dates.private').as('private'),
        'due_dates.creator_id',
        time('due_dates.created_at').as('created_at'),
        time('due_dates.updated_at').as('updated_at'),
      ]),
};
