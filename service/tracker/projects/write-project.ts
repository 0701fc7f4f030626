import type { NewProject, Project, ProjectChange } from '@storyboard/contract/project';
import type { Reader } from '../reader.ts';
import { type Change, record, type Store } from '../record.ts';
import { checkName } from '../record/unique.ts';
import { present } from '../refused.ts';
import { projectBy } from './projects.ts';

const place = { table: 'projects', kind: 'Project' } as const;

/** Makes a project, with the branch that its tasks are on where no other is named. */
export function createProject(store: Store, author: Reader, draft: NewProject): Promise<Project> {
  return record(store, author, async (change) => {
    await checkName(change, place, draft.name);
    const id = await change.insert('projects', draft);
    await change.insert('branches', { name: 'master', project_id: id, restricted: true });
    return { ...(await projectRow(change, id)), created_at: change.told };
  });
}

export function updateProject(
  store: Store,
  author: Reader,
  id: number,
  draft: ProjectChange,
): Promise<Project> {
  return record(store, author, async (change) => {
    await projectRow(change, id);
    await checkName(change, place, draft.name, id);
    await change.update('projects', id, draft);
    return projectRow(change, id);
  });
}

/** A project that must be there. */
export const projectRow = async ({ database, author }: Change, id: number): Promise<Project> =>
  present(await projectBy(database, author, id), 'Project', id);
