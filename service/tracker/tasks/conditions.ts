import { sql } from 'kysely';
import { jsonItems } from '../../database/sqlite/json.ts';
import {
  anyOf,
  type Column,
  type Condition,
  given,
  isNull,
  looked,
  never,
  oneOf,
} from '../query/condition.ts';
import type { Places } from './places.ts';

/** What is asked of one task, in lists of tasks and of stories that have such a task. */
export interface TaskTraits {
  /** Null is nobody. */
  readonly assignee_id?: readonly (number | null)[];
  readonly priority?: readonly string[];
}

export const atPlaces = ({ groups, projects, branches, milestones }: Places): Condition[] => [
  ...(groups ? [inGroups(groups)] : []),
  ...among('tasks.project_id', projects),
  ...among('tasks.branch_id', branches),
  ...among('tasks.milestone_id', milestones),
];

export const withTraits = ({ assignee_id, priority }: TaskTraits): Condition[] => [
  ...given(assignee_id, assignedTo),
  ...given(priority, (priorities) => oneOf('tasks.priority', priorities)),
];

function assignedTo(people: readonly (number | null)[]): Condition {
  const persons = people.filter((person) => person !== null);
  const nobody = persons.length < people.length ? [isNull('tasks.assignee_id')] : [];
  return anyOf([...among('tasks.assignee_id', persons.length ? persons : undefined), ...nobody]);
}

function among(column: Column, ids: readonly number[] | undefined): Condition[] {
  if (!ids) return [];
  return [ids.length === 0 ? never : oneOf(column, ids)];
}

function inGroups(groups: readonly number[]): Condition {
  return {
    shape: 'tasks in groups',
    values: { groups: JSON.stringify(groups) },
    build: (
      slot,
      walking,
    ) => sql`${looked('tasks.project_id', walking)} in (select project_id from project_group_mapping
      where project_group_id in ${jsonItems(slot('groups'))})`,
  };
}
