// What a first visit costs: bytes over the wire and requests of the main pages, each with a cold cache,
// against this service with its extras and with --plain. The rivals are the AngularJS client of StoryBoard,
// as measured with the same browser steps (requests and bytes are the same on every machine), and this client
// as it was before its files were gathered. `later` is what comes once the page can be read: the timeline of a story, and
// what draws Markdown.
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBrowser, startService, stop } from './browser/programs.mjs';

const RIVAL = {
  bytes: 608_000,
  pages: {
    stories: { requests: 15, api: 5 },
    story: { requests: 36, api: 26 },
    'project group': { requests: 19, api: 9 },
    dashboard: { requests: 18, api: 8 },
  },
};

/** Bytes of client files and requests of 2026-11-25, with the same demo data. */
const BEFORE = {
  home: [120_700, 28],
  stories: [125_000, 22],
  'stories of a group': [125_000, 22],
  tasks: [128_200, 24],
  story: [184_000, 36],
  'project groups': [114_500, 20],
  'project group': [153_200, 37],
  dashboard: [122_300, 28],
};
/** A page's files with their headers. */
const MOST = 120_000;

/** The files that come once a page can be read: see LATER in tools/page-sizes.mjs. */
function laterFiles(address) {
  const folder = join(import.meta.dirname, '../dist/client');
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const isLater = (name) =>
    /storyboard#markdown|selectors:\[\["app-story-timeline"/.test(
      readFileSync(join(folder, name), 'utf8').replaceAll(/['`]/g, '"'),
    );
  return scripts.filter(isLater).map((name) => `${address}/${name}`);
}

/** Loads a page in a new profile and waits until the network has been quiet for half a second. */
async function load(browser, address, laterOnes) {
  const context = await browser.newContext({ viewport: { width: 1350, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const requests = new Map();
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (request.url.startsWith('http')) requests.set(requestId, { url: request.url, bytes: 0 });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const request = requests.get(requestId);
    if (request) request.bytes = encodedDataLength;
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await context.close();
  const all = [...requests.values()];
  const api = all.filter(({ url }) => url.includes('/api/v1/'));
  const later = all.filter(({ url }) => laterOnes.includes(url));
  const sum = (some) => some.reduce((total, { bytes }) => total + bytes, 0);
  const client = sum(all) - sum(api);
  return {
    requests: all.length,
    api: api.length,
    bytes: sum(all),
    client: client - sum(later),
    later: sum(later),
  };
}

async function pagesOf(address) {
  const read = async (path) => (await fetch(`${address}/api/v1${path}`)).json();
  const stories = await read('/stories?status=active&limit=200');
  const open = (story) => story.task_statuses.reduce((total, { count }) => total + count, 0);
  const story = stories.find((one) => open(one) === 6) ?? stories[0];
  const [group] = await read('/project_groups?limit=1');
  const [project] = await read('/projects?limit=1');
  const [team] = await read('/teams?limit=1');
  return {
    home: '/',
    stories: '/stories',
    'stories of a group': `/stories?project_group=${group.name}`,
    tasks: '/tasks',
    story: `/stories/${story.id}`,
    projects: '/projects',
    'project groups': '/project-groups',
    'project group': `/project-groups/${encodeURIComponent(group.name)}`,
    'people of a group': `/project-groups/${encodeURIComponent(group.name)}?view=people`,
    project: `/projects/${encodeURIComponent(project.name)}`,
    dashboard: `/dashboard/teams/${encodeURIComponent(team.name)}`,
    'sign in': '/login',
  };
}

const kilo = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

function line(name, { requests, api, bytes, client, later }) {
  const rival = RIVAL.pages[name];
  const cells = [
    name.padEnd(20),
    `${requests}`.padStart(8),
    `${api}`.padStart(5),
    kilo(bytes).padStart(10),
    kilo(client).padStart(10),
    (later ? kilo(later) : '').padStart(8),
    client <= MOST ? 'met   ' : 'MISSED',
    `${(RIVAL.bytes / (client + later)).toFixed(1)} × smaller`,
    rival ? `${(rival.api / api).toFixed(1)} × fewer API requests` : '',
  ];
  const [was, files] = BEFORE[name] ?? [];
  const before = was ? `was ${kilo(was)}, ${files} requests` : '';
  return [...cells, before].filter(Boolean).join('  ');
}

const folder = await mkdtemp(join(tmpdir(), 'storyboard-bench-'));
const browser = await startBrowser();
try {
  for (const [kind, ...options] of [['with extras'], ['plain', '--plain']]) {
    const store = join(folder, `${kind.replace(' ', '-')}.db`);
    const service = await startService(store, '--demo', ...options);
    const { address } = service;
    console.log(
      `\nservice ${kind}; rival: the AngularJS client, ${kilo(RIVAL.bytes)} at first load`,
    );
    console.log(`${'page'.padEnd(20)}  requests    API       bytes   of client     later  120 kB`);
    for (const [name, path] of Object.entries(await pagesOf(address))) {
      console.log(line(name, await load(browser, address + path, laterFiles(address))));
    }
    await stop(service);
  }
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}
