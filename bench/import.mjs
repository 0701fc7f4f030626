// How long the import of the real dump takes, how much memory it needs, and how a service on the same store
// answers meanwhile. The rival is the plain way: parse the whole file, insert row by row.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dump = join(root, '../shared/data/openstack.json.gz');
const usage = new URL('import/usage.mjs', import.meta.url).href;
const ROWS = 135_357;
/** Rows that the rival inserts; its time for all of them is reckoned from these. */
const RIVAL_ROWS = 20_000;

function start(...args) {
  return spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Runs a program to its end; gives the seconds it took and its most memory in megabytes. */
async function measured(...args) {
  const child = start('--import', usage, ...args);
  const [out, [code]] = await Promise.all([text(child.stdout), once(child, 'close')]);
  if (code !== 0) throw new Error(`${args.join(' ')} ended with code ${code}`);
  return JSON.parse(out.trim().split('\n').at(-1));
}

async function startService(store) {
  const child = start('service/main.ts', '--port', '0', '--no-demo', '--database', store);
  for await (const part of child.stdout.setEncoding('utf8')) {
    const [address] = /http:\/\/\S+/.exec(part) ?? [];
    if (address) return { child, address };
  }
  throw new Error('the service did not start');
}

/** The milliseconds of each answer, fifty a second at most, until told to stop. */
async function answersUntil(address, over) {
  const times = [];
  while (!over.done) {
    const before = performance.now();
    const answer = await fetch(`${address}/api/v1/stories?limit=20`);
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`the service answered ${answer.status}`);
    times.push(performance.now() - before);
    await setTimeout(20);
  }
  return times.sort((a, b) => a - b);
}

async function oursBesideService(folder) {
  const store = join(folder, 'ours.db');
  const { child, address } = await startService(store);
  const over = { done: false };
  const answers = answersUntil(address, over);
  const ours = await measured('service/import.ts', '--database', store, dump);
  over.done = true;
  const times = await answers;
  child.kill('SIGTERM');
  await once(child, 'close');
  return { ours, times };
}

const seconds = (value) => `${value.toFixed(1)} s`;
const megabytes = (value) => `${value.toFixed(0)} MB`;
const milliseconds = (value) => `${value.toFixed(1)} ms`;

async function bench(folder) {
  const alone = await measured('service/import.ts', '--database', join(folder, 'alone.db'), dump);
  const { ours, times } = await oursBesideService(folder);
  const rival = await measured(
    'bench/import/rival.mjs',
    dump,
    join(folder, 'rival.db'),
    RIVAL_ROWS,
  );
  const reckoned = (rival.seconds * ROWS) / RIVAL_ROWS;

  console.log(
    `import of ${ROWS.toLocaleString('en')} rows: ${seconds(alone.seconds)}, at most ${megabytes(alone.megabytes)}`,
  );
  console.log(
    `  row by row: ${seconds(reckoned)} (reckoned from ${RIVAL_ROWS.toLocaleString('en')} rows), ${megabytes(rival.megabytes)}`,
  );
  console.log(
    `  ratio: time ${(alone.seconds / reckoned).toFixed(3)}, memory ${(alone.megabytes / rival.megabytes).toFixed(2)}`,
  );
  console.log(`beside a service that is asked all the time: ${seconds(ours.seconds)}`);
  console.log(
    `  its answers: ${times.length}, median ${milliseconds(times[times.length >> 1])}, slowest ${milliseconds(times.at(-1))}`,
  );
  console.log(
    `targets: 10 s ${alone.seconds < 10 ? 'met' : 'MISSED'}, 500 MB ${alone.megabytes < 500 ? 'met' : 'MISSED'}`,
  );
}

if (existsSync(dump)) {
  const folder = await mkdtemp(join(tmpdir(), 'storyboard-bench-'));
  try {
    await bench(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
} else {
  console.log('left out: there is no ../shared/data/openstack.json.gz');
}
