import type { Named } from '@storyboard/contract/schema';
import type { Story } from '@storyboard/contract/story';
import { sql } from 'kysely';
import { jsonItems } from '../../database/sqlite/json.ts';
import { grouped, idsOf } from '../query/grouped.ts';
import { type Database, run } from '../query/shaped.ts';

type Names = Required<Pick<Story, 'projects' | 'project_count' | 'people' | 'people_count'>>;

export const nothingNamed: Names = { projects: [], project_count: 0, people: [], people_count: 0 };

/** So many are named; the rest is only counted. */
const NAMED = 3;

/**
 * The projects and the assignees of the tasks of stories, by story: by name, those of open tasks first.
 */
export async function namesOf(
  database: Database,
  rows: readonly { id: number }[],
): Promise<Map<number, Names>> {
  const ids = idsOf(rows);
  const [projects, people] = await Promise.all([
    projectsOf(database, ids),
    peopleOf(database, ids),
  ]);
  const projectsBy = grouped(projects, storyOf, namedOf);
  const peopleBy = grouped(people, storyOf, namedOf);
  return new Map(
    rows.map(({ id }) => {
      const [inProjects, assigned] = [projectsBy.get(id) ?? [], peopleBy.get(id) ?? []];
      const names: Names = {
        projects: inProjects.slice(0, NAMED),
        project_count: inProjects.length,
        people: assigned.slice(0, NAMED),
        people_count: assigned.length,
      };
      return [id, names];
    }),
  );
}

interface Mention {
  readonly story_id: number;
  readonly id: number;
  readonly name: string | null;
}

const storyOf = ({ story_id }: Mention) => story_id;
const namedOf = ({ id, name }: Mention): Named => ({ id, name: name ?? '' });

function projectsOf(database: Database, ids: string): Promise<Mention[]> {
  return run(database, 'projects of stories', { ids }, (slot) =>
    database
      .selectFrom('story_projects as place')
      .innerJoin('projects', 'projects.id', 'place.project_id')
      .select(['place.story_id', 'projects.id', 'projects.name'])
      .where(sql<boolean>`place.story_id in ${jsonItems(slot('ids'))}`)
      .orderBy(sql`place.todo + place.inprogress + place.review > 0`, 'desc')
      .orderBy('projects.name_folded'),
  );
}

function peopleOf(database: Database, ids: string): Promise<Mention[]> {
  return run(database, 'people of stories', { ids }, (slot) =>
    database
      .selectFrom('tasks')
      .innerJoin('users', 'users.id', 'tasks.assignee_id')
      .select(['tasks.story_id', 'users.id', 'users.full_name as name'])
      .where(sql<boolean>`tasks.story_id in ${jsonItems(slot('ids'))}`)
      .groupBy(['tasks.story_id', 'tasks.assignee_id'])
      .orderBy(sql`max(tasks.status in ('todo', 'inprogress', 'review'))`, 'desc')
      .orderBy('users.full_name_folded'),
  );
}
