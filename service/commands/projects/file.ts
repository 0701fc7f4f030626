import {
  GROUP_TITLE_MAX,
  NAME_MIN,
  NAME_PATTERN,
  PROJECT_NAME_MAX,
  PROJECT_NAME_MIN,
} from '@storyboard/contract/limits';
import { LineCounter, parseDocument } from 'yaml';
import { fold } from '../../database/fold.ts';
import { OperatorError } from '../../database/operator-error.ts';
import { Place } from './node.ts';

export interface WantedGroup {
  readonly name: string;
  readonly title: string;
}

export interface WantedProject {
  readonly name: string;
  readonly description?: string;
  readonly repo_url?: string;
  readonly is_active?: boolean;
  readonly autocreate_branches?: boolean;
  /** Undefined where the file says nothing of groups. */
  readonly groups: readonly { readonly name: string; readonly place: Place }[] | undefined;
}

export interface Wanted {
  readonly groups: readonly WantedGroup[];
  readonly projects: readonly WantedProject[];
}

const nameLimits = { min: PROJECT_NAME_MIN, max: PROJECT_NAME_MAX, pattern: NAME_PATTERN };

/** What a file wants there to be. Throws `OperatorError`, which names the line and the key. */
export function readProjects(file: string, text: string): Wanted {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    const { line } = lines.linePos(error.pos[0]);
    throw new OperatorError(`${file}, line ${line}: ${error.message}`);
  }
  const parts = new Place(document.contents, file, lines).map(['groups', 'projects']);
  return {
    groups: unique(parts.get('groups')?.list() ?? [], groupAt),
    projects: unique(parts.get('projects')?.list() ?? [], projectAt),
  };
}

function groupAt(place: Place): WantedGroup {
  const parts = place.map(['name', 'title']);
  return {
    name: needed(place, parts, 'name').text(nameLimits),
    title: needed(place, parts, 'title').text({ min: NAME_MIN, max: GROUP_TITLE_MAX }),
  };
}

function projectAt(place: Place): WantedProject {
  const parts = place.map([
    'name',
    'description',
    'repo_url',
    'is_active',
    'autocreate_branches',
    'groups',
  ]);
  const description = parts.get('description')?.text();
  const repo_url = parts.get('repo_url')?.text({ max: 255 });
  const is_active = parts.get('is_active')?.yesNo();
  const autocreate_branches = parts.get('autocreate_branches')?.yesNo();
  return {
    name: needed(place, parts, 'name').text(nameLimits),
    ...(description !== undefined && { description }),
    ...(repo_url !== undefined && { repo_url }),
    ...(is_active !== undefined && { is_active }),
    ...(autocreate_branches !== undefined && { autocreate_branches }),
    groups: parts
      .get('groups')
      ?.list()
      .map((at) => ({ name: at.text(nameLimits), place: at })),
  };
}

function needed(place: Place, parts: ReadonlyMap<string, Place>, key: string): Place {
  const part = parts.get(key);
  if (part) return part;
  throw place.fault(`${key} is missing`);
}

/** Each row, whose name no other has, whatever the case. */
function unique<Row extends { name: string }>(places: Place[], read: (place: Place) => Row): Row[] {
  const names = new Set<string>();
  return places.map((place) => {
    const row = read(place);
    const name = fold(row.name);
    if (names.has(name)) throw place.fault(`${row.name} stands in the file twice`);
    names.add(name);
    return row;
  });
}
