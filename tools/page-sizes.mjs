// What a first visit to each main page loads of dist/client: the files that index.html names, those of the page's
// lazy parts, and what they import, in the bytes that travel. A part is found by what its file says of itself.
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { withImports } from './imports.mjs';

/** The status line and the headers of an answer with a file, roughly. */
const HEADERS = 320;
/** index.html comes with the policy among its headers. */
const POLICY = 500;
const folder = new URL('../dist/client/', import.meta.url);
const all = readdirSync(folder);
const read = (name) => readFileSync(new URL(name, folder));

/** The parts that a page is made of: selectors of components. */
export const PAGES = {
  home: ['app-home-page'],
  stories: ['app-stories-page'],
  tasks: ['app-tasks-page'],
  projects: ['app-projects-page'],
  project: ['app-project-page', 'app-place-stories'],
  'project groups': ['app-project-groups-page'],
  'project group': ['app-group-page', 'app-place-stories'],
  'tasks of a group': ['app-group-page', 'app-place-tasks'],
  'projects of a group': ['app-group-page', 'app-group-projects'],
  'people of a group': ['app-group-page', 'app-group-people'],
  teams: ['app-teams-page'],
  team: ['app-team-page'],
  'sign in': ['app-login-page'],
  about: ['app-about-page'],
  story: ['app-story-page'],
};

/** What comes after the page can be read: the timeline below, and what draws Markdown, plain text until then. */
export const LATER = {
  story: ['app-story-timeline', 'storyboard#markdown'],
  project: ['storyboard#markdown'],
};

const scripts = all.filter((name) => name.endsWith('.js'));
const texts = new Map(scripts.map((name) => [name, read(name).toString()]));

const filesOf = (names) => withImports(names, (name) => texts.get(name) ?? '');

function fileOf(part) {
  const said = part.startsWith('app-') ? `selectors:\\[\\[["'\`]${part}["'\`]` : part;
  const [found, ...more] = scripts.filter((name) => new RegExp(said).test(texts.get(name) ?? ''));
  if (found && more.length === 0) return found;
  throw new Error(
    `${found ? 'several files hold' : 'no file holds'} ${part}: tools/page-sizes.mjs looks for one`,
  );
}

const packed = (name) =>
  name !== 'config.json' && all.includes(`${name}.br`) ? `${name}.br` : name;
const sizeOf = (name) => read(packed(name)).length;
const sum = (names, of) => [...names].reduce((total, name) => total + of(name), 0);

const index = read('index.html').toString();
/** The service packs it quickly, since each has a nonce of its own. */
const quickly = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
const named = [...index.matchAll(/(?:src|href)="([^":]+\.(?:js|css|json|svg))"/g)];
const first = filesOf(named.map(([, name]) => name));

/** The scripts of the first load, without headers. */
export const initial = {
  scripts: sum(
    [...first].filter((name) => name.endsWith('.js')),
    sizeOf,
  ),
};

/** Bytes, headers counted, and number of the files of a page. */
export function pageSize(parts) {
  const files = filesOf([...first, ...parts.map(fileOf)]);
  const own = sum(files, (name) => sizeOf(name) + HEADERS);
  return {
    bytes: own + brotliCompressSync(index, quickly).length + HEADERS + POLICY,
    files: files.size + 1,
  };
}
