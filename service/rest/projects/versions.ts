import { Branch, Milestone } from '@storyboard/contract/branch';
import { Project, ProjectGroup } from '@storyboard/contract/project';
import { branchById, milestoneById } from '../../tracker/projects/branches.ts';
import { projectGroupBy } from '../../tracker/projects/project-groups.ts';
import { projectBy } from '../../tracker/projects/projects.ts';
import { versioned } from '../terms/versions.ts';

export const projectVersions = versioned<Project>({
  schema: Project,
  param: 'project_id',
  read: projectBy,
  own: ({ name, description, is_active, repo_url, autocreate_branches }) => [
    name,
    description,
    is_active,
    repo_url,
    autocreate_branches,
  ],
});

export const projectGroupVersions = versioned<ProjectGroup>({
  schema: ProjectGroup,
  param: 'project_group_id',
  read: projectGroupBy,
  own: ({ name, title }) => [name, title],
});

export const branchVersions = versioned<Branch>({
  schema: Branch,
  param: 'branch_id',
  read: (database, _reader, id) => branchById(database, id),
  own: ({ name, project_id, expired, expiration_date, autocreated, restricted }) => [
    name,
    project_id,
    expired,
    expiration_date,
    autocreated,
    restricted,
  ],
});

export const milestoneVersions = versioned<Milestone>({
  schema: Milestone,
  param: 'milestone_id',
  read: (database, _reader, id) => milestoneById(database, id),
  own: ({ name, branch_id, expired, expiration_date }) => [
    name,
    branch_id,
    expired,
    expiration_date,
  ],
});
