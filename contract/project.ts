import { Type, type Static } from 'typebox';
import {
  GROUP_TITLE_MAX,
  NAME_MIN,
  NAME_PATTERN,
  PROJECT_NAME_MAX,
  PROJECT_NAME_MIN,
} from './limits.ts';
import { Instant, Nullable, versionedRow } from './schema.ts';
import { StoryCounts } from './story.ts';
import { TaskCounts } from './task.ts';

/** With `counts=true` (capability `counts`): what a project or project group holds, as its reader may see it. */
const counts = {
  story_counts: Type.Optional(StoryCounts),
  task_counts: Type.Optional(TaskCounts),
  /** The newest change of one of its stories. */
  changed_at: Type.Optional(Nullable(Instant)),
};

/** GET /projects, /projects/search, /projects/ID-or-NAME, /project_groups/N/projects. */
export const Project = Type.Object({
  ...versionedRow,
  name: Type.String(),
  description: Nullable(Type.String()),
  is_active: Type.Boolean(),
  repo_url: Nullable(Type.String()),
  autocreate_branches: Type.Boolean(),
  ...counts,
});
export type Project = Static<typeof Project>;

/** GET /project_groups, /project_groups/ID-or-NAME. */
export const ProjectGroup = Type.Object({
  ...versionedRow,
  name: Type.String(),
  title: Type.String(),
  project_count: Type.Optional(Type.Integer()),
  ...counts,
});
export type ProjectGroup = Static<typeof ProjectGroup>;

const name = Type.String({
  minLength: PROJECT_NAME_MIN,
  maxLength: PROJECT_NAME_MAX,
  pattern: NAME_PATTERN,
});
const title = Type.String({ minLength: NAME_MIN, maxLength: GROUP_TITLE_MAX });

/** POST /projects: it gets a restricted branch `master`. */
export const NewProject = Type.Object({
  name,
  description: Type.Optional(Nullable(Type.String())),
  is_active: Type.Optional(Type.Boolean()),
  repo_url: Type.Optional(Nullable(Type.String({ maxLength: 255 }))),
  autocreate_branches: Type.Optional(Type.Boolean()),
});
export type NewProject = Static<typeof NewProject>;

/** PUT /projects/N: what is given changes. */
export const ProjectChange = Type.Partial(NewProject);
export type ProjectChange = Static<typeof ProjectChange>;

/** POST /project_groups. */
export const NewProjectGroup = Type.Object({ name, title });
export type NewProjectGroup = Static<typeof NewProjectGroup>;

/** PUT /project_groups/N: what is given changes. */
export const ProjectGroupChange = Type.Partial(NewProjectGroup);
export type ProjectGroupChange = Static<typeof ProjectGroupChange>;
