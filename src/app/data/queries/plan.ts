import type { Capability } from '@storyboard/contract/system-info';
import type { Params } from '../../api/address';
import type { ListAsk } from '../../mirror/known';
import type { Criteria, Sort } from './criteria';
import { ALL_STORY_STATUSES, type StoryQuery } from './story-query';
import { ALL_TASK_STATUSES, type TaskQuery, type TaskSortField } from './task-query';

/** A question for a list, and what this server cannot do of the query, as verbs: "filter by kind". */
export interface Plan {
  readonly ask: ListAsk;
  readonly leftOut: readonly string[];
}

/** Ids of the names of a query, for a server that filters by id only. */
export interface Places {
  readonly projectGroup?: number;
  readonly project?: number;
  readonly branch?: number;
  readonly milestone?: number;
}

/** The server as a query meets it. */
export interface Ground {
  readonly can: (capability: Capability) => boolean;
  readonly places: Places;
  /** Who `assignee=me` is. */
  readonly me?: number;
}

/** The question that a query of stories stands for. */
export function storyPlan(query: StoryQuery, ground: Ground): Plan {
  const filters = ground.can('filters');
  const [params, leftOut] = filters
    ? [namedParams(query, ground), []]
    : plainParams(query, ground, STORY_LACKS);
  const sort = query.sort ?? newestUnlessSearched(query);
  return {
    ask: {
      path: query.text ? '/stories/search' : '/stories',
      paging: 'offset',
      params: {
        ...params,
        status: some(query.statuses, ALL_STORY_STATUSES),
        ...sortParams(sort),
        ...withNames(ground),
      },
    },
    leftOut,
  };
}

/** The question that a query of tasks stands for. */
export function taskPlan(query: TaskQuery, ground: Ground): Plan {
  const filters = ground.can('filters');
  const [params, leftOut] = filters
    ? [namedParams(query, ground), []]
    : plainParams(query, ground, TASK_LACKS);
  const [sort, unsorted] = filters ? [taskSort(query), []] : plainSort(query);
  return {
    ask: {
      path: query.text ? '/tasks/search' : '/tasks',
      // The original's tasks can be read on from a marker only; its search from an offset only.
      paging: filters || query.text ? 'offset' : 'marker',
      params: {
        ...params,
        status: some(query.statuses, ALL_TASK_STATUSES),
        ...sortParams(sort),
        ...withNames(ground),
      },
    },
    leftOut: [...leftOut, ...unsorted],
  };
}

type Lack = (query: Criteria, places: Places) => string | false;

const STORY_LACKS: readonly Lack[] = [
  (query) => several(query.projectGroups, 'project group'),
  (query) => several(query.projects, 'project'),
  (query) => query.branches.length > 0 && 'filter by branch',
  (query) => query.milestones.length > 0 && 'filter by milestone',
  (query) => query.priorities.length > 0 && 'filter by priority',
  (query) => query.assignee === 'none' && 'find what nobody is assigned to',
  (query) => query.kind !== undefined && 'filter by kind',
  (query) => query.private !== undefined && 'tell private stories from others',
];

const TASK_LACKS: readonly Lack[] = [
  (query) => several(query.projectGroups, 'project group'),
  (query) => several(query.projects, 'project'),
  (query) => several(query.branches, 'branch'),
  (query, { branch }) =>
    query.branches.length > 0 && branch === undefined && 'filter by branch without a project',
  (query) => several(query.milestones, 'milestone'),
  (query) => query.tags.length > 0 && 'filter tasks by tag',
  (query) => query.assignee === 'none' && 'find what nobody is assigned to',
  (query) => query.kind !== undefined && 'filter by kind',
];

const several = (names: readonly string[], what: string) =>
  names.length > 1 && `filter by more than one ${what}`;

function namedParams(query: Criteria, ground: Ground): Params {
  return {
    project_group: query.projectGroups,
    project: query.projects,
    branch: query.branches,
    milestone: query.milestones,
    tags: query.tags,
    priority: query.priorities,
    assignee_id: query.assignee === 'me' ? ground.me : query.assignee,
    kind: query.kind,
    private: query.private && query.private === 'yes',
    q: query.text || undefined,
  };
}

/** What the original understands: ids, one of each. */
function plainParams(
  query: Criteria,
  { places, me }: Ground,
  lacks: readonly Lack[],
): [Params, readonly string[]] {
  const tasks = lacks === TASK_LACKS;
  const assignee = query.assignee === 'me' ? me : query.assignee;
  const params = {
    project_group_id: places.projectGroup,
    project_id: places.project,
    assignee_id: assignee === 'none' ? undefined : assignee,
    q: query.text || undefined,
    ...(tasks && { branch_id: places.branch, milestone_id: places.milestone }),
    ...(tasks ? { priority: query.priorities } : { tags: query.tags }),
  };
  const leftOut = lacks.map((lack) => lack(query, places)).filter((words) => words !== false);
  return [params, leftOut];
}

const GROUP_FIELDS = {
  project: 'project_name',
  person: 'assignee_name',
  status: 'status',
} as const satisfies Record<string, TaskSortField>;

function taskSort(query: TaskQuery): Sort<string> | undefined {
  if (query.group) return { field: GROUP_FIELDS[query.group], descending: false };
  return query.sort ?? newestUnlessSearched(query);
}

/** What the original sorts by instead of a name; where ids may be null its pages break off, so by nothing. */
const PLAIN_FIELDS: Readonly<Record<string, string | undefined>> = {
  project_name: 'project_id',
  story_title: 'story_id',
  branch_name: undefined,
  assignee_name: undefined,
};

function plainSort(query: TaskQuery): [Sort<string> | undefined, readonly string[]] {
  const wanted = taskSort(query);
  if (!wanted || !(wanted.field in PLAIN_FIELDS)) return [wanted, []];
  const field = PLAIN_FIELDS[wanted.field];
  const words = query.group
    ? `group by ${query.group}`
    : `sort by ${wanted.field.replace('_', ' ')}`;
  if (field === undefined) return [newestUnlessSearched(query), [words]];
  // Rows of a project lie together, if not in the order of the names.
  return [{ ...wanted, field }, query.group ? [] : [words]];
}

/** The newest change first; a search is answered best match first. */
function newestUnlessSearched(query: Criteria): Sort<string> | undefined {
  return query.text ? undefined : { field: 'updated_at', descending: true };
}

function sortParams(sort: Sort<string> | undefined): Params {
  return sort ? { sort_field: sort.field, sort_dir: sort.descending ? 'desc' : 'asc' } : {};
}

function withNames({ can }: Ground): Params {
  return can('names') ? { names: true } : {};
}

const some = (statuses: readonly string[], all: readonly string[]) =>
  statuses.length === all.length ? undefined : statuses;
