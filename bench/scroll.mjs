// Scrolling 4,448 stories from end to end on a processor a quarter as fast: the gaps between frames, and the main
// thread's longest task, which is the same on a busy machine. The rival is the browser alone: the same rows, all of
// them in the document, each with `content-visibility: auto`.
import { chromium } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromePath } from '../tools/chrome.mjs';
import { drawAll, scrollThrough } from './scroll/in-page.mjs';

const STORIES = 4448;
const SLOWER = 4;
const ROUNDS = 3;
/** Pixels at each frame: the whole list in about 10 s. */
const STEP = 300;
const LIMITS = { frame: 50, rows: 60 };

async function startService(folder) {
  const options = ['--demo', '--demo-stories', `${STORIES}`, '--plain'];
  const store = join(folder, 'scroll.db');
  const args = ['service/main.ts', '--port', '0', '--database', store, ...options];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const part of child.stdout.setEncoding('utf8')) {
    const [address] = /http:\/\/\S+/.exec(part) ?? [];
    if (address) return { child, address };
  }
  throw new Error(`the service ended with code ${child.exitCode}`);
}

async function round(browser, address, rival) {
  const context = await browser.newContext({ viewport: { width: 1350, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${address}/stories?status=any`);
  await page.locator('.row-slot:not(.is-unknown)').nth(10).waitFor();
  await page.waitForLoadState('networkidle');
  if (rival) await page.evaluate(drawAll, STORIES);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await browser.startTracing(page, {
    categories: ['toplevel', 'disabled-by-default-devtools.timeline'],
  });
  const { gaps, most } = await page.evaluate(scrollThrough, { step: STEP, rows: '.row-slot' });
  const trace = JSON.parse((await browser.stopTracing()).toString());
  await context.close();
  return { gaps, most, tasks: tasksOf(trace.traceEvents) };
}

/** Milliseconds of processor time of each task of the page's main thread. */
function tasksOf(events) {
  const main = events.find(
    ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain',
  );
  const own = events.filter(
    ({ name, pid, tid }) => /RunTask$/.test(name) && pid === main?.pid && tid === main?.tid,
  );
  return own.map(({ tdur = 0, dur = 0 }) => (tdur || dur) / 1000);
}

const sorted = (values) => values.toSorted((a, b) => a - b);
const part = (values, share) => sorted(values)[Math.floor((values.length - 1) * share)] ?? 0;
const least = (rounds, of) => Math.min(...rounds.map(of));
const ms = (value) => `${value.toFixed(1)} ms`.padStart(9);

function line(name, rounds) {
  const frame = least(rounds, ({ gaps }) => part(gaps, 1));
  const task = least(rounds, ({ tasks }) => part(tasks, 1));
  const over = least(rounds, ({ gaps }) => gaps.filter((gap) => gap > LIMITS.frame).length);
  const middle = least(rounds, ({ gaps }) => part(gaps, 0.5));
  const late = least(rounds, ({ gaps }) => part(gaps, 0.99));
  const rows = Math.max(...rounds.map(({ most }) => most));
  console.log(
    [name.padEnd(8), ms(middle), ms(late), ms(frame), `${over}`.padStart(6), ms(task), rows].join(
      '  ',
    ),
  );
  return { frame, task, rows };
}

const folder = await mkdtemp(join(tmpdir(), 'storyboard-bench-'));
const browser = await chromium.launch({
  executablePath: await chromePath(),
  args: ['--no-sandbox'],
});
try {
  const { child, address } = await startService(folder);
  console.log(
    `${STORIES} stories from end to end, processor / ${SLOWER}, best of ${ROUNDS} rounds`,
  );
  console.log('            median    99 %     longest frame  over 50  longest task  rows');
  const rounds = { ours: [], rival: [] };
  for (let at = 0; at < ROUNDS; at += 1) {
    rounds.ours.push(await round(browser, address, false));
    rounds.rival.push(await round(browser, address, true));
  }
  const [ours, rival] = [line('ours', rounds.ours), line('rival', rounds.rival)];
  console.log(
    `ratio to the rival: longest frame ${(ours.frame / rival.frame).toFixed(2)}, longest task ${(ours.task / rival.task).toFixed(2)}`,
  );
  const met = ours.frame <= LIMITS.frame && ours.rows <= LIMITS.rows;
  console.log(`targets: frames of 50 ms, 60 rows: ${met ? 'met' : 'MISSED'}`);
  child.kill('SIGTERM');
  await once(child, 'exit');
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}
