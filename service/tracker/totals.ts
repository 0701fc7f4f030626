import { STORY_STATUSES } from '@storyboard/contract/story';
import { TASK_STATUSES } from '@storyboard/contract/task';
import { sql } from 'kysely';
import { allOf, type Condition, given, oneOf } from './query/condition.ts';
import { countOf } from './query/page.ts';
import { type Database, run } from './query/shaped.ts';
import type { Reader } from './reader.ts';
import { permitted } from './visible.ts';

/** One project or one group. What is in it is kept in its order, and counted. */
export interface Scope {
  readonly kind: 'project' | 'project_group';
  readonly id: number;
}

/** Lists whose totals are kept: all, or those in one scope, of some statuses or of all. */
export interface Kept {
  readonly of: 'stories' | 'tasks';
  readonly scope: Scope | undefined;
  readonly status: readonly string[] | undefined;
}

/** How many stories or tasks the reader may see: the public ones are kept, the private ones few. */
export async function keptTotal(database: Database, reader: Reader, kept: Kept): Promise<number> {
  const open = await publicTotal(database, kept);
  return reader.id === null ? open : open + (await privateTotal(database, reader, kept));
}

const counted: Record<Kept['of'], readonly string[]> = {
  stories: STORY_STATUSES,
  tasks: TASK_STATUSES,
};

async function publicTotal(database: Database, { of, scope, status }: Kept): Promise<number> {
  const statuses = counted[of].filter((name) => !status || status.includes(name));
  const values = { scope: scope?.kind ?? 'all', id: scope?.id ?? 0 };
  const [found] = await run(database, `total of ${of} ${statuses.join()}`, values, (slot) =>
    database
      .selectFrom('totals')
      .select(sumOf(statuses.map((name) => `${of}_${name}`)).as('total'))
      .where('scope', '=', slot<string>('scope'))
      .where('scope_id', '=', slot<number>('id')),
  );
  return found?.total ?? 0;
}

const sumOf = (columns: readonly string[]) =>
  sql<number>`${sql.join([sql.lit(0), ...columns.map((name) => sql.ref(name))], sql` + `)}`;

function privateTotal(database: Database, reader: Reader, kept: Kept): Promise<number> {
  const conditions = [
    kept.of === 'stories' ? permitted('stories', reader) : ofPermitted(reader),
    ...given(kept.status, (statuses) => oneOf(`${kept.of}.status`, statuses)),
    ...given(kept.scope, (scope) => inScope(kept.of, scope)),
  ];
  return countOf(database, kept.of, allOf(conditions));
}

function ofPermitted(reader: Reader): Condition {
  const stories = permitted('stories', reader);
  return {
    ...stories,
    shape: `tasks of ${stories.shape}`,
    build: (slot) =>
      sql`tasks.story_id in (select stories.id from stories where ${stories.build(slot)})`,
  };
}

const scopeTables = {
  project: { table: 'story_projects', column: 'project_id' },
  project_group: { table: 'story_project_groups', column: 'project_group_id' },
} as const;

/** Stories, or tasks, that are in a scope. */
export function inScope(of: 'stories' | 'tasks', { kind, id }: Scope): Condition {
  const { table, column } = scopeTables[kind];
  return {
    shape: `${of} in ${kind}`,
    values: { scope: id },
    build(slot) {
      if (of === 'stories') {
        return sql`stories.id in (select story_id from ${sql.table(table)}
          where ${sql.ref(column)} = ${slot('scope')})`;
      }
      if (kind === 'project') return sql`tasks.project_id = ${slot('scope')}`;
      return sql`tasks.project_id in (select project_id from project_group_mapping
        where project_group_id = ${slot('scope')})`;
    },
  };
}
