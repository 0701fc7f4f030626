// What a first visit costs: bytes over the wire and requests of the main pages, each with a cold cache,
// against this service with its extras and with --plain. The rival is the AngularJS client of StoryBoard,
// as measured with the same browser steps (requests and bytes are the same on every machine).
import { chromium } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromePath } from '../tools/chrome.mjs';

const RIVAL = {
  bytes: 608_000,
  pages: {
    stories: { requests: 15, api: 5 },
    story: { requests: 36, api: 26 },
    'project group': { requests: 19, api: 9 },
    dashboard: { requests: 18, api: 8 },
  },
};

async function startService(folder, name, ...options) {
  const database = join(folder, `${name}.db`);
  const args = ['service/main.ts', '--port', '0', '--database', database, '--demo', ...options];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  for await (const part of child.stdout) {
    text += part;
    const [address] = /http:\/\/\S+/.exec(text) ?? [];
    if (address) return { child, address };
  }
  throw new Error(`the service ended with code ${child.exitCode}`);
}

/** Loads a page in a new profile and waits until the network has been quiet for half a second. */
async function load(browser, address) {
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
  const sum = (some) => some.reduce((total, { bytes }) => total + bytes, 0);
  return {
    requests: all.length,
    api: api.length,
    bytes: sum(all),
    client: sum(all) - sum(api),
  };
}

async function pagesOf(address) {
  const read = async (path) => (await fetch(`${address}/api/v1${path}`)).json();
  const stories = await read('/stories?status=active&limit=200');
  const open = (story) => story.task_statuses.reduce((total, { count }) => total + count, 0);
  const story = stories.find((one) => open(one) === 6) ?? stories[0];
  const [group] = await read('/project_groups?limit=1');
  const [team] = await read('/teams?limit=1');
  return {
    home: '/',
    stories: '/stories',
    'stories of a group': `/stories?project_group=${group.name}`,
    tasks: '/tasks',
    story: `/stories/${story.id}`,
    'project groups': '/project-groups',
    'project group': `/project-groups/${encodeURIComponent(group.name)}`,
    dashboard: `/dashboard/teams/${encodeURIComponent(team.name)}`,
  };
}

const kilo = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

function line(name, { requests, api, bytes, client }) {
  const rival = RIVAL.pages[name];
  const against = rival ? `${(rival.api / api).toFixed(1)} × fewer API requests` : '';
  const ratio = `${(RIVAL.bytes / client).toFixed(1)} × smaller`;
  const cells = [name.padEnd(20), String(requests).padStart(8), String(api).padStart(5)];
  return [...cells, kilo(bytes).padStart(10), kilo(client).padStart(10), ratio, against].join('  ');
}

const folder = await mkdtemp(join(tmpdir(), 'storyboard-bench-'));
const browser = await chromium.launch({
  executablePath: await chromePath(),
  args: ['--no-sandbox'],
});
try {
  for (const [kind, ...options] of [['with extras'], ['plain', '--plain']]) {
    const { child, address } = await startService(folder, kind.replace(' ', '-'), ...options);
    console.log(
      `\nservice ${kind}; rival: the AngularJS client, ${kilo(RIVAL.bytes)} at first load`,
    );
    console.log(`${'page'.padEnd(20)}  requests    API       bytes   of client`);
    for (const [name, path] of Object.entries(await pagesOf(address))) {
      console.log(line(name, await load(browser, address + path)));
    }
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}
