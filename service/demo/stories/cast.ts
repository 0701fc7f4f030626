import type { Seconds } from '../calendar.ts';
import type { Platform, Project } from '../platform.ts';
import type { Random } from '../random.ts';
import type { DomainName } from '../words/domains.ts';

/** Parts that have a word in what the others do. */
const everywhere: readonly DomainName[] = ['interfaces', 'docs', 'gate', 'libraries', 'deployment'];

/** A project, the likelier the more happens there. */
export function someProject(
  { projects, calendar }: Platform,
  random: Random,
  at: Seconds,
): Project {
  const retired = at > calendar.now - 60 * 7 * 86_400;
  const open = retired ? projects.filter(({ isActive }) => isActive) : projects;
  return random.weighted(open, ({ weight }) => weight);
}

/** Others that such a change touches, without repeats. */
export function partners(
  { projects }: Platform,
  random: Random,
  home: Project,
  count: number,
): Project[] {
  const rest = projects.filter((project) => project !== home && project.isActive);
  return Array.from({ length: count }, () => {
    const next = random.weighted(rest, (project) => project.weight * closeness(home, project));
    rest.splice(rest.indexOf(next), 1);
    return next;
  });
}

function closeness(home: Project, other: Project): number {
  if (other.domain === home.domain) return 4;
  if (home.groups.some((group) => other.groups.includes(group))) return 2;
  return everywhere.includes(other.domain) ? 1.2 : 0.15;
}
