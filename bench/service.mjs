// How the service answers, on one core with load from another: paired with a rival that serialises the same
// rows from memory, with real data and again with 100,000 stories. Takes some minutes, since stores are made
// first; `--stores FOLDER` keeps them for the next time, `--stories` and `--rounds` make it shorter.
import { mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { tellAll } from './service/goals.mjs';
import { growth } from './service/growth.mjs';
import { memoryUnderLoad, wholeLists } from './service/memory.mjs';
import { besideRival } from './service/paired.mjs';
import { pinned, startService, stop } from './service/processes.mjs';
import { storesIn } from './service/stores.mjs';
import { searchesOf, longAnswersOf } from './service/waits.mjs';

/** Has the longest timeline of the real data. */
const LONGEST = 2010676;

const { values } = parseArgs({
  options: {
    stores: { type: 'string' },
    stories: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '5' },
  },
});
const rounds = Number(values.rounds);
const stories = Number(values.stories);

async function measured(store, measure) {
  const service = await startService(store);
  try {
    await measure(service);
  } finally {
    await stop(service);
  }
}

async function firstStory(service) {
  const [story] = await (await fetch(`${service.api}/stories?limit=1`)).json();
  return story.id;
}

async function realData(service) {
  console.log('real data');
  await besideRival(service, LONGEST, rounds);
  await searchesOf(service);
  await longAnswersOf(service, LONGEST);
}

async function manyStories(service) {
  console.log(`${stories.toLocaleString('en')} stories`);
  await besideRival(service, await firstStory(service), rounds);
  await searchesOf(service);
  await wholeLists(service);
  await memoryUnderLoad(service);
}

async function bench(folder) {
  if (!pinned) console.log('no cores to keep to here: load and service are in each other’s way');
  const { real, small, large } = await storesIn(folder, stories);
  if (real) await measured(real, realData);
  else console.log('real data: left out, there is no ../shared/data/openstack.json.gz');
  await measured(large, manyStories);
  console.log(`4,448 stories beside ${stories.toLocaleString('en')}`);
  await measured(small, (few) => measured(large, (many) => growth(few, many, rounds * 10)));
  tellAll();
}

if (values.stores) {
  mkdirSync(values.stores, { recursive: true });
  await bench(values.stores);
} else {
  const folder = await mkdtemp(join(tmpdir(), 'storyboard-bench-'));
  try {
    await bench(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
