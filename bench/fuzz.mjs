// Requests that follow from the description of the API, 50,000 (or as many as said), as nobody, a person and
// a superuser. Each must get an answer that is described, never a fault, never what is private. Then a tenth as
// many random writes, after each of which everybody must hear over the stream of changes, and read in bulk, of all
// that they may see or lost, and of nothing else.
// `npm run bench -- fuzz [COUNT] [SEED]`
import { neverWrong } from '../service/testing/following/never-wrong.ts';
import { fuzz } from '../service/testing/fuzz/fuzz.ts';

/** Writes in one world. */
const ROUND = 200;

async function alive(work) {
  const closing = [];
  const done = await work({ after: (close) => closing.unshift(close) });
  for (const close of closing) await close();
  return done;
}

const [count = '50000', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
const start = performance.now();
const seconds = () => ((performance.now() - start) / 1000).toFixed(0);
const { faults, statuses, worked, operations } = await alive((life) =>
  fuzz(life, Number(count), Number(seed)),
);
const shares = [...statuses].sort(([a], [b]) => a - b).map(([status, n]) => `${n} × ${status}`);
console.log(`${count} requests with seed ${seed} in ${seconds()} s: ${shares.join(', ')}`);
console.log(`${worked.size} of ${operations} operations worked at least once`);

const worlds = Math.max(1, Math.round(Number(count) / 10 / ROUND));
for (let world = 0; world < worlds; world += 1) {
  faults.push(...(await alive((life) => neverWrong(life, ROUND, Number(seed) + world))));
}
console.log(`${worlds * ROUND} writes followed, after ${seconds()} s`);
for (const fault of faults.slice(0, 20)) console.error(fault);
console.log(`${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
