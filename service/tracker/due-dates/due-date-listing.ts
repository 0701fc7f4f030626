import type { ShownDueDate } from '@storyboard/contract/boards/due-date';
import type { RawBuilder } from 'kysely';
import { flag, stamps, time } from '../query/columns.ts';
import { sortsBy } from '../query/order.ts';
import type { Listing } from '../query/page.ts';

export const dueDateSorts = sortsBy('due_dates', [
  'id',
  'name',
  'date',
  'private',
  'creator_id',
  'created_at',
  'updated_at',
]);

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
        ...stamps('due_dates'),
      ]),
};
