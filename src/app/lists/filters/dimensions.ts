import type { Criteria } from '../../data/queries/criteria';

/** What lists are filtered by: the names of the parameters in addresses. */
export type DimensionName =
  | 'project_group'
  | 'project'
  | 'status'
  | 'assignee'
  | 'tag'
  | 'kind'
  | 'private'
  | 'branch'
  | 'milestone'
  | 'priority';

export interface DimensionRule {
  readonly word: string;
  /** The same in the middle of a sentence. */
  readonly inText: string;
  /** Whether several values may be chosen. */
  readonly many: boolean;
  /** Whether its values are looked for by typing, as there may be many. */
  readonly searchable: boolean;
  /** Whether it stands in the bar while unused. */
  readonly near: boolean;
  /** Where the queries of data/ keep it. */
  readonly criterion?: keyof Criteria;
}

export const RULES: Readonly<Record<DimensionName, DimensionRule>> = {
  project_group: rule('Group', 'group', 'projectGroups', { near: true }),
  project: rule('Project', 'project', 'projects', { near: true }),
  status: rule('Status', 'status', undefined, { searchable: false }),
  assignee: rule('Person', 'person', 'assignee', { near: true, many: false }),
  tag: rule('Tag', 'tag', 'tags', { near: true }),
  kind: rule('Kind', 'kind', 'kind', { many: false, searchable: false }),
  private: rule('Readers', 'readers', 'private', { many: false, searchable: false }),
  branch: rule('Branch', 'branch', 'branches', {}),
  milestone: rule('Milestone', 'milestone', 'milestones', {}),
  priority: rule('Priority', 'priority', 'priorities', { searchable: false }),
};

export const KIND_WORDS: Readonly<Record<string, string>> = { bug: 'Bug', feature: 'Feature' };

export const PRIVATE_WORDS: Readonly<Record<string, string>> = { yes: 'Private', no: 'Public' };

export const PRIORITY_WORDS: Readonly<Record<string, string>> = {
  high: 'High',
  medium: 'Medium',
  low: 'Low',
};

function rule(
  word: string,
  inText: string,
  criterion: keyof Criteria | undefined,
  rest: Partial<DimensionRule>,
): DimensionRule {
  const usual = { many: true, searchable: true, near: false };
  return { word, inText, ...usual, ...rest, ...(criterion && { criterion }) };
}
