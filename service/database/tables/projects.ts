import { flag, folded, instant, optional, or, stamped, text, to } from './column.ts';

export const projects = {
  projects: {
    ...stamped,
    name: text,
    description: optional(text),
    team_id: optional(to('teams')),
    repo_url: optional(text),
    is_active: or(flag, 1),
    autocreate_branches: or(flag, 0),
    name_folded: folded('name'),
  },
  project_groups: {
    ...stamped,
    name: text,
    title: text,
    name_folded: folded('name'),
    title_folded: folded('title'),
  },
  project_group_mapping: {
    project_id: to('projects'),
    project_group_id: to('project_groups'),
  },
  branches: {
    ...stamped,
    name: text,
    project_id: to('projects'),
    expired: or(flag, 0),
    expiration_date: optional(instant),
    autocreated: or(flag, 0),
    restricted: or(flag, 0),
    name_folded: folded('name'),
  },
  milestones: {
    ...stamped,
    name: text,
    branch_id: to('branches'),
    expired: or(flag, 0),
    expiration_date: optional(instant),
    name_folded: folded('name'),
  },
};
