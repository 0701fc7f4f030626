import type { Project, ProjectGroup } from '@storyboard/contract/project';
import { fold } from '../../database/fold.ts';
import type { Store } from '../../tracker/record.ts';
import { listProjectGroups, projectsOfGroup } from '../../tracker/projects/project-groups.ts';
import { listProjects } from '../../tracker/projects/projects.ts';
import {
  addToGroup,
  createProjectGroup,
  deleteProjectGroup,
  removeFromGroup,
  updateProjectGroup,
} from '../../tracker/projects/write-project-group.ts';
import { createProject, updateProject } from '../../tracker/projects/write-project.ts';
import { operator } from '../people.ts';
import type { Wanted, WantedProject } from './file.ts';

/** What was done, a line for each change. */
type Told = string[];

/** Whether a row lacks something of what is wanted. */
const differs = <Row extends object>(row: Row, wanted: Partial<Row>) =>
  Object.entries(wanted).some(([name, value]) => row[name as keyof Row] !== value);

const byName = <Row extends { name: string }>(rows: readonly Row[]) =>
  new Map(rows.map((row) => [fold(row.name), row]));

/**
 * Makes what the file wants and is not there, and changes what differs. Nothing is taken away unless `remove`:
 * then projects leave groups that the file does not name for them, groups that it does not have are deleted,
 * and projects that it does not have become inactive, since tasks are in them.
 */
export async function applyProjects(store: Store, wanted: Wanted, remove: boolean): Promise<Told> {
  const told: Told = [];
  const groups = byName((await listProjectGroups(store.database, operator, {})).rows);
  const projects = byName((await listProjects(store.database, operator, {})).rows);
  checkGroups(wanted, groups);
  for (const group of wanted.groups) await makeGroup(store, group, groups, told);
  for (const project of wanted.projects) await makeProject(store, project, projects, told);
  const members = await membersOf(store, groups);
  for (const project of wanted.projects) {
    const id = projects.get(fold(project.name))?.id ?? 0;
    await putIntoGroups(store, project, id, groups, members, told);
    if (remove) await takeOutOfGroups(store, project, id, groups, members, told);
  }
  if (remove) await takeAway(store, wanted, groups, projects, members, told);
  return told;
}

/** A group that a project names stands in the file or in the store. */
function checkGroups({ groups, projects }: Wanted, there: ReadonlyMap<string, ProjectGroup>) {
  const known = new Set([...there.keys(), ...groups.map(({ name }) => fold(name))]);
  for (const { name, place } of projects.flatMap((project) => project.groups ?? [])) {
    if (!known.has(fold(name)))
      throw place.fault(`There is no group ${name}: name it under groups`);
  }
}

async function makeGroup(
  store: Store,
  group: Wanted['groups'][number],
  groups: Map<string, ProjectGroup>,
  told: Told,
): Promise<void> {
  const known = groups.get(fold(group.name));
  if (!known) {
    groups.set(fold(group.name), await createProjectGroup(store, operator, group));
    told.push(`group ${group.name} is made`);
  } else if (differs(known, group)) {
    await updateProjectGroup(store, operator, known.id, group);
    told.push(`group ${group.name} is changed`);
  }
}

async function makeProject(
  store: Store,
  wanted: WantedProject,
  projects: Map<string, Project>,
  told: Told,
): Promise<void> {
  const project = rowOf(wanted);
  const known = projects.get(fold(project.name));
  if (!known) {
    projects.set(fold(project.name), await createProject(store, operator, project));
    told.push(`project ${project.name} is made`);
  } else if (differs(known, project)) {
    await updateProject(store, operator, known.id, project);
    told.push(`project ${project.name} is changed`);
  }
}

/** What stands in the row of a project. */
function rowOf(wanted: WantedProject): Omit<WantedProject, 'groups'> {
  const { name, description, repo_url, is_active, autocreate_branches } = wanted;
  return {
    name,
    ...(description !== undefined && { description }),
    ...(repo_url !== undefined && { repo_url }),
    ...(is_active !== undefined && { is_active }),
    ...(autocreate_branches !== undefined && { autocreate_branches }),
  };
}

/** The ids of the projects of each group, by the id of the group. */
type Members = ReadonlyMap<number, Set<number>>;

async function membersOf(
  { database }: Store,
  groups: ReadonlyMap<string, ProjectGroup>,
): Promise<Members> {
  const members = new Map<number, Set<number>>();
  for (const { id } of groups.values()) {
    members.set(id, new Set((await projectsOfGroup(database, id)).map((project) => project.id)));
  }
  return members;
}

async function putIntoGroups(
  store: Store,
  { name, groups: wanted = [] }: WantedProject,
  id: number,
  groups: ReadonlyMap<string, ProjectGroup>,
  members: Members,
  told: Told,
): Promise<void> {
  for (const { name: wantedName } of wanted) {
    const group = groups.get(fold(wantedName));
    const inside = group && members.get(group.id);
    if (!group || inside?.has(id)) continue;
    await addToGroup(store, operator, group.id, id);
    inside?.add(id);
    told.push(`project ${name} is in group ${group.name}`);
  }
}

async function takeOutOfGroups(
  store: Store,
  { name, groups: wanted }: WantedProject,
  id: number,
  groups: ReadonlyMap<string, ProjectGroup>,
  members: Members,
  told: Told,
): Promise<void> {
  if (!wanted) return;
  const kept = new Set(wanted.map((group) => fold(group.name)));
  for (const [folded, group] of groups) {
    if (kept.has(folded) || !members.get(group.id)?.delete(id)) continue;
    await removeFromGroup(store, operator, group.id, id);
    told.push(`project ${name} has left group ${group.name}`);
  }
}

async function takeAway(
  store: Store,
  wanted: Wanted,
  groups: ReadonlyMap<string, ProjectGroup>,
  projects: ReadonlyMap<string, Project>,
  members: Members,
  told: Told,
): Promise<void> {
  const keptGroups = byName(wanted.groups);
  for (const [folded, group] of groups) {
    if (keptGroups.has(folded)) continue;
    for (const id of members.get(group.id) ?? []) {
      await removeFromGroup(store, operator, group.id, id);
    }
    await deleteProjectGroup(store, operator, group.id);
    told.push(`group ${group.name} is deleted`);
  }
  const keptProjects = byName(wanted.projects);
  for (const [folded, project] of projects) {
    if (keptProjects.has(folded) || !project.is_active) continue;
    await updateProject(store, operator, project.id, { is_active: false });
    told.push(`project ${project.name} is inactive`);
  }
}
