// A story of 578 tasks on a cold page, until its tasks can be read: what the server took, what travelled, what the
// main thread worked, in processor time. `npm run bench -- story --database FILE` takes a store that has it; else the
// dump is imported first. The rival is the browser alone: the same tasks as a table of plain HTML.
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { noteWhenThere, whatItTook } from './browser/in-page.mjs';
import { part, sum, traced } from './browser/main-thread.mjs';
import { importInto, startBrowser, startService, stop } from './browser/programs.mjs';

const STORY = 2010676;
const ROUNDS = 5;
const MOST = 1000;
const dump = join(import.meta.dirname, '../../shared/data/openstack.json.gz');
const TASKS = 'app-large-tasks .row-slot:not(.is-unknown) [role=gridcell]';

/** Loads a page in a new profile. */
async function round(browser, address, there, body) {
  const context = await browser.newContext({ viewport: { width: 1350, height: 900 } });
  const page = await context.newPage();
  if (body) await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.addInitScript(noteWhenThere, there);
  const load = async () => {
    await page.goto(address);
    await page.waitForFunction(() => performance.getEntriesByName('there').length > 0);
    return page.evaluate(whatItTook);
  };
  const { result, tasks } = await traced(browser, page, load);
  await context.close();
  return { ...result, tasks };
}

async function table(address) {
  const answer = await fetch(`${address}/api/v1/stories/${STORY}/tasks?names=true`);
  const tasks = await answer.json();
  const text = (value) => `${value ?? ''}`.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const row = (task) =>
    `<tr>${[task.status, task.title, task.project_name, task.branch_name, task.assignee_name]
      .map((value) => `<td>${text(value)}</td>`)
      .join('')}</tr>`;
  return `<!doctype html><title>Tasks</title><table>${tasks.map(row).join('')}</table>`;
}

const middle = (rounds, of) => part(rounds.map(of), 0.5);
const ms = (value) => `${value.toFixed(0)} ms`.padStart(8);

function line(name, rounds) {
  const there = middle(rounds, (one) => one.there);
  const work = middle(rounds, ({ tasks }) => sum(tasks));
  const longest = middle(rounds, ({ tasks }) => part(tasks, 1));
  console.log(`${name.padEnd(6)}  ${ms(there)}  ${ms(work)}  ${ms(longest)}`);
  return { there, work };
}

function requests(rounds) {
  for (const [at, { path, bytes }] of rounds[0].api.entries()) {
    const server = middle(rounds, ({ api }) => api[at]?.server ?? NaN);
    const end = middle(rounds, ({ api }) => api[at]?.end ?? NaN);
    console.log(
      `  ${ms(server)} server, there at ${ms(end)}, ${(bytes / 1000).toFixed(1)} kB  ${path}`,
    );
  }
}

const { values } = parseArgs({ options: { database: { type: 'string' } } });
const folder = await mkdtemp(join(tmpdir(), 'storyboard-bench-'));
const store = values.database ?? join(folder, 'story.db');
if (!values.database && !existsSync(dump)) throw new Error(`no dump at ${dump}: name a --database`);
if (!values.database) importInto(store, dump);
const browser = await startBrowser();
const service = await startService(store, '--no-demo');
try {
  const { address } = service;
  const rival = `${address}/rival`;
  const html = await table(address);
  const rounds = { ours: [], rival: [] };
  for (let at = 0; at < ROUNDS; at += 1) {
    rounds.ours.push(await round(browser, `${address}/stories/${STORY}`, TASKS));
    rounds.rival.push(await round(browser, rival, 'tr:last-child', html));
  }
  console.log(`story ${STORY}, cold, until its tasks can be read; middle of ${ROUNDS} rounds`);
  console.log('        readable  main thread  longest task');
  const [ours, theirs] = [line('ours', rounds.ours), line('rival', rounds.rival)];
  requests(rounds.ours);
  console.log(`ratio to the rival: main thread ${(ours.work / theirs.work).toFixed(1)}`);
  console.log(`target: ${MOST} ms: ${ours.there <= MOST ? 'met' : 'MISSED'}`);
} finally {
  await stop(service);
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}
