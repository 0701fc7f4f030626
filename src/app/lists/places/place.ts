import type { Project, ProjectGroup } from '@storyboard/contract/project';
import type { TaskCounts } from '@storyboard/contract/task';
import { counted } from '../../ui/grouped';
import { openCount } from '../open-tasks/open-count';

/** A project group or a project as a row: what it is and what it holds, as far as the server counts it. */
export interface Place {
  readonly id: number;
  readonly name: string;
  /** A line about it; empty where there is none. */
  readonly about: string;
  /** Its address in the client. */
  readonly path: string;
  readonly projects?: number | undefined;
  readonly stories?: number | undefined;
  readonly tasks?: TaskCounts | undefined;
  readonly changed?: string | null | undefined;
}

export function placeOfGroup(group: ProjectGroup): Place {
  const { id, name, title } = group;
  return {
    id,
    name,
    about: beyond(name, title),
    path: `/project-groups/${encodeURIComponent(name)}`,
    projects: group.project_count,
    ...countsOf(group),
  };
}

export function placeOfProject(project: Project): Place {
  const { id, name, description } = project;
  return {
    id,
    name,
    about: firstLine(description),
    path: `/projects/${encodeURIComponent(name)}`,
    ...countsOf(project),
  };
}

function countsOf({ story_counts, task_counts, changed_at }: Project | ProjectGroup) {
  return { stories: story_counts?.active, tasks: task_counts, changed: changed_at };
}

/** "8 projects · 188 open stories · 320 open tasks"; a space that cannot break while nothing is known. */
export function holdings({ projects, stories, tasks }: Partial<Place>): string {
  const parts = [
    projects !== undefined && counted(projects, 'project'),
    stories !== undefined && counted(stories, 'open story', 'open stories'),
    tasks && counted(openCount(tasks), 'open task'),
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(' · ') : '\u00a0';
}

/** What a title says that the name does not: "Bare Metal service" of "ironic (Bare Metal service)". */
function beyond(name: string, title: string): string {
  const begins = title.toLowerCase().startsWith(name.toLowerCase());
  const rest = begins ? title.slice(name.length).trim() : title;
  return rest && (/^\((.*)\)$/.exec(rest)?.[1] ?? title);
}

const firstLine = (text: string | null) => /\S.*/.exec(text ?? '')?.[0] ?? '';
