// Lists without limit: they travel as they are read, and others are answered meanwhile.
import { atMost } from './goals.mjs';
import { hammer, inOrder, timeOf } from './load.mjs';
import { mostMemory } from './processes.mjs';

/** How long until the first byte and until the last of everything, in milliseconds. */
async function wholeList(service, path) {
  const before = performance.now();
  const answer = await fetch(service.api + path);
  let first;
  let bytes = 0;
  for await (const part of answer.body) {
    first ??= performance.now() - before;
    bytes += part.length;
  }
  return { first, whole: performance.now() - before, bytes };
}

async function meanwhile(service, path) {
  const over = { done: false };
  const times = [];
  const asking = (async () => {
    while (!over.done) times.push(await timeOf(service, '/stories?limit=20'));
  })();
  const list = await wholeList(service, path);
  over.done = true;
  await asking;
  return { ...list, slowest: inOrder(times).at(-1) };
}

export async function wholeLists(service) {
  for (const path of ['/stories', '/stories?names=true', '/tasks']) {
    const { first, whole, bytes, slowest } = await meanwhile(service, path);
    const size = `${(bytes / 1e6).toFixed(0)} MB in ${(whole / 1000).toFixed(1)} s`;
    atMost(`all of ${path}, ${size}: first byte`, first, 500);
    atMost('  20 stories asked meanwhile, the slowest', slowest, 100);
  }
}

export async function memoryUnderLoad(service) {
  const load = { connections: 50, seconds: 3 };
  await Promise.all([
    hammer(service, '/stories?limit=20&names=true', load),
    hammer(service, '/tasks?limit=200', load),
    wholeList(service, '/stories'),
  ]);
  const megabytes = mostMemory(service);
  if (megabytes !== undefined) atMost('memory at most, all of this included', megabytes, 400, 'MB');
}
