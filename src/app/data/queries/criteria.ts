import type { Priority } from '@storyboard/contract/task';

/** Query parameters of an address, as the router gives them. */
export type AddressParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A person's id, oneself, or nobody. */
export type Assignee = number | 'me' | 'none';

export type Kind = 'bug' | 'feature';

export type YesNo = 'yes' | 'no';

export interface Sort<Field extends string> {
  readonly field: Field;
  readonly descending: boolean;
}

/** What lists of stories and of tasks are filtered by. Of several values in one list any may hold; of tags all. */
export interface Criteria {
  readonly projectGroups: readonly string[];
  readonly projects: readonly string[];
  readonly branches: readonly string[];
  readonly milestones: readonly string[];
  readonly tags: readonly string[];
  readonly priorities: readonly Priority[];
  readonly assignee?: Assignee;
  readonly kind?: Kind;
  /** Private stories alone, or public ones. */
  readonly private?: YesNo;
  /** Searched for in full text; empty for no search. */
  readonly text: string;
}

const PRIORITIES: readonly Priority[] = ['low', 'medium', 'high'];
const KINDS: readonly Kind[] = ['bug', 'feature'];
const YES_NO: readonly YesNo[] = ['yes', 'no'];

export const NO_CRITERIA: Criteria = {
  projectGroups: [],
  projects: [],
  branches: [],
  milestones: [],
  tags: [],
  priorities: [],
  text: '',
};

/** Reads the criteria that an address names. What is not understood is left out. */
export function criteriaOf(params: AddressParams): Criteria {
  const assignee = assigneeOf(valuesOf(params, 'assignee')[0]);
  const kind = oneOf(KINDS, valuesOf(params, 'kind')[0]);
  const hidden = oneOf(YES_NO, valuesOf(params, 'private')[0]);
  return {
    projectGroups: valuesOf(params, 'project_group'),
    projects: valuesOf(params, 'project'),
    branches: valuesOf(params, 'branch'),
    milestones: valuesOf(params, 'milestone'),
    tags: valuesOf(params, 'tag'),
    priorities: someOf(PRIORITIES, valuesOf(params, 'priority')),
    ...(assignee !== undefined && { assignee }),
    ...(kind && { kind }),
    ...(hidden && { private: hidden }),
    text: valuesOf(params, 'q')[0]?.trim() ?? '',
  };
}

/** The address of criteria; undefined for those that are not set. */
export function addressOfCriteria(criteria: Criteria): AddressParams {
  return {
    project_group: listed(criteria.projectGroups),
    project: listed(criteria.projects),
    branch: listed(criteria.branches),
    milestone: listed(criteria.milestones),
    tag: listed(criteria.tags),
    priority: listed(criteria.priorities),
    assignee: criteria.assignee === undefined ? undefined : `${criteria.assignee}`,
    kind: criteria.kind,
    private: criteria.private,
    q: criteria.text === '' ? undefined : criteria.text,
  };
}

/** Statuses as an address names them: none for `usual`, `any` for all, else one by one. */
export function statusesOf<Status extends string>(
  params: AddressParams,
  all: readonly Status[],
  usual: readonly Status[],
): readonly Status[] {
  const given = valuesOf(params, 'status');
  if (given.includes('any')) return all;
  const statuses = someOf(all, given);
  return statuses.length === 0 ? usual : statuses;
}

export function addressOfStatuses<Status extends string>(
  statuses: readonly Status[],
  all: readonly Status[],
  usual: readonly Status[],
): AddressParams {
  if (sameSet(statuses, usual)) return { status: undefined };
  return { status: sameSet(statuses, all) ? 'any' : statuses };
}

/** `sort=-updated_at`; undefined where the address names none that can be sorted by. */
export function sortOf<Field extends string>(
  params: AddressParams,
  fields: readonly Field[],
): Sort<Field> | undefined {
  const given = valuesOf(params, 'sort')[0] ?? '';
  const field = oneOf(fields, given.replace(/^-/, ''));
  return field && { field, descending: given.startsWith('-') };
}

export function addressOfSort(sort: Sort<string> | undefined): AddressParams {
  return { sort: sort && `${sort.descending ? '-' : ''}${sort.field}` };
}

export function oneOf<Value extends string>(
  all: readonly Value[],
  given: string | undefined,
): Value | undefined {
  return all.find((value) => value === given);
}

export function valuesOf(params: AddressParams, name: string): readonly string[] {
  const values = [params[name] ?? []].flat().filter((value) => value !== '');
  return [...new Set(values)];
}

function someOf<Value extends string>(all: readonly Value[], given: readonly string[]): Value[] {
  return all.filter((value) => given.includes(value));
}

function assigneeOf(given: string | undefined): Assignee | undefined {
  if (given === 'me' || given === 'none') return given;
  return given !== undefined && /^[1-9]\d*$/.test(given) ? Number(given) : undefined;
}

const listed = (values: readonly string[]) => (values.length === 0 ? undefined : values);

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value) => b.includes(value));
}
