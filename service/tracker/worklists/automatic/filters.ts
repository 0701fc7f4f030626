import type { FilterCriterion, WorklistFilter } from '@storyboard/contract/boards/worklist';
import { sql } from 'kysely';
import { jsonItems } from '../../../database/sqlite/json.ts';
import { flag, stamps } from '../../query/columns.ts';
import { grouped, idsOf } from '../../query/grouped.ts';
import { type Database, run } from '../../query/shaped.ts';

/** The filters of these worklists with their criteria, by worklist. */
export async function filtersOf(
  database: Database,
  lists: readonly { id: number }[],
): Promise<Map<number, WorklistFilter[]>> {
  const values = { ids: idsOf(lists) };
  const [filters, criteria] = await Promise.all([
    run(database, 'filters of worklists', values, (slot) =>
      filterColumns(database)
        .where(sql<boolean>`worklist_filters.list_id in ${jsonItems(slot('ids'))}`)
        .orderBy('worklist_filters.id'),
    ),
    run(database, 'criteria of worklists', values, (slot) =>
      criterionColumns(database)
        .innerJoin('worklist_filters', 'worklist_filters.id', 'filter_criteria.filter_id')
        .where(sql<boolean>`worklist_filters.list_id in ${jsonItems(slot('ids'))}`)
        .orderBy('filter_criteria.id'),
    ),
  ]);
  const byFilter = grouped<FilterCriterion, FilterCriterion>(
    criteria,
    ({ filter_id }) => filter_id,
    (criterion) => criterion,
  );
  return grouped(
    filters,
    ({ list_id }) => list_id,
    (filter) => ({ ...filter, filter_criteria: byFilter.get(filter.id) ?? [] }),
  );
}

/** On which worklist a filter is. */
export async function listOfFilter(database: Database, id: number): Promise<number | undefined> {
  const [filter] = await run(database, 'worklist of filter', { id }, (slot) =>
    filterColumns(database).where('worklist_filters.id', '=', slot<number>('id')),
  );
  return filter?.list_id;
}

const filterColumns = (database: Database) =>
  database
    .selectFrom('worklist_filters')
    .select([
      'worklist_filters.id',
      'worklist_filters.type',
      'worklist_filters.list_id',
      ...stamps('worklist_filters'),
    ]);

const criterionColumns = (database: Database) =>
  database
    .selectFrom('filter_criteria')
    .select([
      'filter_criteria.id',
      'filter_criteria.title',
      'filter_criteria.value',
      'filter_criteria.field',
      flag('filter_criteria.negative').as('negative'),
      'filter_criteria.filter_id',
      ...stamps('filter_criteria'),
    ]);
