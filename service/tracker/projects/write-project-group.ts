import type {
  NewProjectGroup,
  Project,
  ProjectGroup,
  ProjectGroupChange,
} from '@storyboard/contract/project';
import type { Reader } from '../reader.ts';
import { type Change, record, type Store } from '../record.ts';
import { notifyGroup } from '../record/notices.ts';
import { checkName } from '../record/unique.ts';
import { present, Refused, wrong } from '../refused.ts';
import { projectGroupBy } from './project-groups.ts';
import { projectRow } from './write-project.ts';

const place = { table: 'project_groups', kind: 'ProjectGroup' } as const;

export function createProjectGroup(
  store: Store,
  author: Reader,
  draft: NewProjectGroup,
): Promise<ProjectGroup> {
  return record(store, author, async (change) => {
    await checkName(change, place, draft.name);
    const id = await change.insert('project_groups', draft);
    return { ...(await groupRow(change, id)), created_at: change.told };
  });
}

export function updateProjectGroup(
  store: Store,
  author: Reader,
  id: number,
  draft: ProjectGroupChange,
): Promise<ProjectGroup> {
  return record(store, author, async (change) => {
    await groupRow(change, id);
    await checkName(change, place, draft.name, id);
    await change.update('project_groups', id, draft);
    return groupRow(change, id);
  });
}

/** Deletes a group that holds no project any more. */
export function deleteProjectGroup(store: Store, author: Reader, id: number): Promise<void> {
  return record(store, author, async (change) => {
    const group = await projectGroupBy(change.database, author, id);
    if (!group) throw new Refused(404, 'Object not found');
    const held = await change.database
      .selectFrom('project_group_mapping')
      .select('project_id')
      .where('project_group_id', '=', id)
      .executeTakeFirst();
    if (held) throw wrong('Project group must be empty.');
    await change.remove('subscriptions', { target_type: 'project_group', target_id: id });
    await change.remove('project_groups', { id });
  });
}

export function addToGroup(
  store: Store,
  author: Reader,
  group: number,
  id: number,
): Promise<Project> {
  return record(store, author, async (change) => {
    await groupRow(change, group);
    const project = await projectRow(change, id);
    if (await isIn(change, group, id)) {
      throw wrong(`The Project ${id} is already in Project Group ${group}`);
    }
    await change.join('project_group_mapping', { project_id: id, project_group_id: group });
    await followProject(change, id);
    await notifyGroup(change, 'project added', group, id);
    return project;
  });
}

export function removeFromGroup(
  store: Store,
  author: Reader,
  group: number,
  id: number,
): Promise<void> {
  return record(store, author, async (change) => {
    await groupRow(change, group);
    await projectRow(change, id);
    const mapping = { project_id: id, project_group_id: group };
    if (!(await change.remove('project_group_mapping', mapping))) {
      throw wrong(`The Project ${id} is not in Project Group ${group}`);
    }
    await followProject(change, id);
    await notifyGroup(change, 'project removed', group, id);
  });
}

const groupRow = async ({ database, author }: Change, id: number): Promise<ProjectGroup> =>
  present(await projectGroupBy(database, author, id), 'ProjectGroup', id);

async function isIn({ database }: Change, group: number, project: number): Promise<boolean> {
  const mapping = await database
    .selectFrom('project_group_mapping')
    .select('project_id')
    .where('project_group_id', '=', group)
    .where('project_id', '=', project)
    .executeTakeFirst();
  return mapping !== undefined;
}

/** The stories of the project are in other groups now. */
async function followProject(change: Change, project: number): Promise<void> {
  const stories = await change.database
    .selectFrom('story_projects')
    .select('story_id')
    .where('project_id', '=', project)
    .execute();
  for (const { story_id } of stories) change.follow(story_id);
}
