import {
  CRITERIA,
  type FilterDraft,
  type WorklistFilter,
} from '@storyboard/contract/boards/worklist';
import { LIST_FILTERS_MAX } from '@storyboard/contract/limits';
import type { Reader } from '../../reader.ts';
import { type Change, record, type Store } from '../../record.ts';
import { present, wrong } from '../../refused.ts';
import { filtersOf } from './filters.ts';
import { listToEdit } from '../list-rows.ts';
import { tellList } from '../tell-list.ts';

type Criteria = FilterDraft['filter_criteria'];

export function addFilter(
  store: Store,
  author: Reader,
  list: number,
  draft: FilterDraft,
): Promise<WorklistFilter> {
  return record(store, author, async (change) => {
    await listToEdit(change, list);
    await checkRoom(change, list);
    return createFilter(change, list, draft);
  });
}

/** Each filter is a query, whenever the worklist is read. */
async function checkRoom({ database }: Change, list: number): Promise<void> {
  const filters = (await filtersOf(database, [{ id: list }])).get(list) ?? [];
  if (filters.length < LIST_FILTERS_MAX) return;
  throw wrong(`A worklist has at most ${LIST_FILTERS_MAX} filters: remove one first`);
}

/** Adds a filter to a worklist, and tells of it. */
export async function createFilter(
  change: Change,
  list: number,
  { type, filter_criteria }: FilterDraft,
): Promise<WorklistFilter> {
  checkCriteria(change, filter_criteria);
  const id = await change.insert('worklist_filters', { type, list_id: list });
  for (const criterion of filter_criteria) await createCriterion(change, id, criterion);
  const filter = await filterOn(change, list, id);
  await tellList(change, list, 'filters', { added: written(filter) });
  return filter;
}

const createCriterion = (change: Change, filter_id: number, criterion: Criteria[number]) => {
  const { title, field = '', value = '', negative = false } = criterion;
  return change.insert('filter_criteria', { title, field, value, negative, filter_id });
};

/** Of what is not known nothing would ever be found. */
function checkCriteria({ author }: Change, criteria: Criteria): void {
  const unknown = criteria.find(({ field }) => !CRITERIA.some((known) => known === field));
  if (!unknown || author.plain) return;
  throw wrong(`A criterion's field must be one of: ${CRITERIA.join(', ')}`);
}

async function filterOn({ database }: Change, list: number, id: number): Promise<WorklistFilter> {
  const filters = (await filtersOf(database, [{ id: list }])).get(list) ?? [];
  return present(
    filters.find((filter) => filter.id === id),
    'Filter',
    id,
  );
}

/** Sets the criteria of a filter: those with an id change, others are added, those left out go. */
export function updateFilter(
  store: Store,
  author: Reader,
  list: number,
  id: number,
  draft: FilterDraft,
): Promise<WorklistFilter> {
  return record(store, author, async (change) => {
    await listToEdit(change, list);
    const before = await filterOn(change, list, id);
    const { type, filter_criteria: criteria } = draft;
    checkCriteria(change, criteria);
    checkKept(change, before, criteria);
    if (type !== before.type) await change.update('worklist_filters', id, { type });
    await removeCriteria(change, before, criteria);
    for (const criterion of criteria) await putCriterion(change, id, criterion);
    const after = await filterOn(change, list, id);
    await tellList(change, list, 'filters', {
      updated: { old: written(before), new: written(after) },
    });
    return after;
  });
}

function checkKept({ author }: Change, before: WorklistFilter, criteria: Criteria): void {
  const ids = criteria.flatMap(({ id }) => id ?? []);
  const known = new Set(before.filter_criteria.map(({ id }) => id));
  const foreign = ids.find((id) => !known.has(id));
  if (foreign !== undefined) throw wrong(`Criterion ${foreign} is none of filter ${before.id}`);
  // The original fails where criteria come or go.
  if (author.plain && (ids.length < criteria.length || new Set(ids).size < known.size)) {
    throw wrong('Send all criteria of the filter, each with its id');
  }
}

async function removeCriteria(change: Change, before: WorklistFilter, criteria: Criteria) {
  const kept = new Set(criteria.map(({ id }) => id));
  for (const { id } of before.filter_criteria) {
    if (!kept.has(id)) await change.remove('filter_criteria', { id });
  }
}

async function putCriterion(change: Change, filter: number, criterion: Criteria[number]) {
  const { id, ...values } = criterion;
  if (id === undefined) await createCriterion(change, filter, criterion);
  else await change.update('filter_criteria', id, values);
}

export function deleteFilter(
  store: Store,
  author: Reader,
  list: number,
  id: number,
): Promise<void> {
  return record(store, author, async (change) => {
    await listToEdit(change, list);
    const filter = await filterOn(change, list, id);
    await tellList(change, list, 'filters', { removed: written(filter) });
    await change.remove('filter_criteria', { filter_id: id });
    await change.remove('worklist_filters', { id });
  });
}

/** Flags lie as 0 and 1 in the store. */
const yesNo = (flag: unknown) => Boolean(flag);

/** A filter as events tell of it. */
const written = ({ id, type, filter_criteria }: WorklistFilter) => ({
  id,
  type,
  criteria: filter_criteria.map(({ title, negative, value, field }) => ({
    title,
    negative: yesNo(negative),
    value,
    field,
  })),
});
