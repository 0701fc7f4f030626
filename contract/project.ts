import { Type, type Static } from 'typebox';
import { Instant, Nullable, row } from './schema.ts';
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
  ...row,
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
  ...row,
  name: Type.String(),
  title: Type.String(),
  project_count: Type.Optional(Type.Integer()),
  ...counts,
});
export type ProjectGroup = Static<typeof ProjectGroup>;
