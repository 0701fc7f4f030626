import { DAY, WEEK, instant, type Calendar, type Seconds } from './calendar.ts';
import { chunk, type Chunk } from './chunk.ts';
import { groups, projects, type ProjectWords, type Role } from './words/projects.ts';

export interface Milestone {
  id: number;
  name: string;
  at: Seconds;
}

export interface Branch {
  id: number;
  name: string;
  /** From when tasks may be on it. */
  opensAt: Seconds;
  expiredAt: Seconds | null;
  /** In the order of their dates. */
  milestones: Milestone[];
}

export interface Project extends ProjectWords {
  id: number;
  isActive: boolean;
  master: Branch;
  /** Branches of releases, the oldest first. */
  stable: Branch[];
}

export interface Group {
  id: number;
  name: string;
  title: string;
  projects: Project[];
}

export interface Platform {
  calendar: Calendar;
  projects: Project[];
  groups: Group[];
}

const RETIRED = 'veranda-classic';
/** Who follows the cycle with branches, and who with milestones. */
const branching: readonly Role[] = ['service', 'agent', 'ui', 'client', 'library', 'installer'];
const milestoned: readonly Role[] = ['service', 'agent', 'ui', 'installer'];

export function platformOf(calendar: Calendar): Platform {
  const ids = { branch: 0, milestone: 0 };
  const all = projects.map((words, index) => projectOf(words, index + 1, calendar, ids));
  return {
    calendar,
    projects: all,
    groups: groups.map(([name, title], index) => ({
      id: index + 1,
      name,
      title,
      projects: all.filter((project) => project.groups.includes(name)),
    })),
  };
}

interface Ids {
  branch: number;
  milestone: number;
}

function projectOf(words: ProjectWords, id: number, calendar: Calendar, ids: Ids): Project {
  const isActive = words.name !== RETIRED;
  const master: Branch = {
    id: ++ids.branch,
    name: 'master',
    opensAt: calendar.starts - 40 * WEEK,
    expiredAt: null,
    milestones: milestoned.includes(words.role) ? milestonesOf(calendar, ids) : [],
  };
  const stable = branching.includes(words.role)
    ? calendar.cycles.map((cycle) => ({
        id: ++ids.branch,
        name: `stable/${cycle.name}`,
        opensAt: cycle.branchedAt,
        expiredAt: isActive ? null : cycle.ends,
        milestones: [],
      }))
    : [];
  return {
    ...words,
    id,
    isActive,
    master,
    stable: stable.filter((branch) => isActive || branch.opensAt < calendar.now - 30 * WEEK),
  };
}

function milestonesOf({ cycles }: Calendar, ids: Ids): Milestone[] {
  return cycles
    .flatMap((cycle) => cycle.milestones)
    .map(({ name, at }) => ({ id: ++ids.milestone, name, at }));
}

/** Everything of the platform that is there before the first story. */
export function* platformTables({ calendar, projects, groups }: Platform): Iterable<Chunk> {
  const since = calendar.starts - 40 * WEEK;
  yield chunk(
    'project_groups',
    groups.map(({ id, name, title }) => ({
      id,
      created_at: instant(since + id * DAY),
      updated_at: null,
      name,
      title,
    })),
  );
  yield chunk(
    'projects',
    projects.map((project) => projectRow(project, since)),
  );
  yield chunk(
    'project_group_mapping',
    groups.flatMap((group) =>
      group.projects.map(({ id }) => ({ project_id: id, project_group_id: group.id })),
    ),
  );
  const branches = projects.flatMap((project) =>
    [project.master, ...project.stable].map((branch) => ({ project, branch })),
  );
  yield chunk(
    'branches',
    branches.map(({ project, branch }) => branchRow(project, branch)),
  );
  yield chunk(
    'milestones',
    branches.flatMap(({ branch }) =>
      branch.milestones.map((milestone) => milestoneRow(milestone, branch, calendar)),
    ),
  );
}

function projectRow(project: Project, since: Seconds) {
  return {
    id: project.id,
    created_at: instant(since + project.id * DAY),
    updated_at: null,
    name: project.name,
    description: project.about,
    team_id: null,
    repo_url: `https://git.example.org/${project.name}.git`,
    is_active: project.isActive,
    autocreate_branches: project.stable.length > 0,
  };
}

function branchRow(project: Project, branch: Branch) {
  const isMaster = branch === project.master;
  return {
    id: branch.id,
    created_at: instant(branch.opensAt + project.id * DAY * (isMaster ? 1 : 0)),
    updated_at: branch.expiredAt && instant(branch.expiredAt),
    name: branch.name,
    project_id: project.id,
    expired: branch.expiredAt !== null,
    expiration_date: branch.expiredAt && instant(branch.expiredAt),
    autocreated: !isMaster,
    // Features may have tasks on restricted branches only.
    restricted: isMaster,
  };
}

/** A milestone has expired once its date is over; before, the date is the plan. */
function milestoneRow({ id, name, at }: Milestone, branch: Branch, { now }: Calendar) {
  const expired = at <= now;
  return {
    id,
    created_at: instant(Math.min(at - 12 * WEEK, now - WEEK)),
    updated_at: expired ? instant(at) : null,
    name,
    branch_id: branch.id,
    expired,
    expiration_date: instant(at),
  };
}
