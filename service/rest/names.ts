import { Text } from './parameters.ts';

/** An id, or a name that may hold `/`. */
export const IdOrName = Text;

export const idOrName = (text: string): number | string =>
  /^\d+$/.test(text) ? Number(text) : text;

/** Resources that are asked for by name, and what may stand behind the name. */
const partsBehind = {
  projects: /$/,
  project_groups: /(\/projects(\/\d+)?)?$/,
  teams: /(\/users(\/\d+)?)?$/,
};

/**
 * The original takes names with `/` as they are; here a name is one step of the path:
 * `/project_groups/area/tools/projects` becomes `/project_groups/area%2Ftools/projects`.
 */
export function namesInOneStep(url: string): string {
  const named = /^(\/api\/v1\/(projects|project_groups|teams)\/)([^?]+)(\?.*)?$/s.exec(url);
  if (!named) return url;
  const [, start = '', resource, rest = '', query = ''] = named;
  const path = rest.replace(/\/$/, '');
  const [part] = partsBehind[resource as keyof typeof partsBehind].exec(path) ?? [''];
  const name = path.slice(0, path.length - part.length);
  return `${start}${name.replaceAll('/', '%2F')}${part}${query}`;
}
