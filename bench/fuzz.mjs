// Requests that follow from the description of the API, 50,000 (or as many as said), as nobody, a person and
// a superuser. Each must get an answer that is described, never a fault, never what is private.
// `npm run bench -- fuzz [COUNT] [SEED]`
import { fuzz } from '../service/testing/fuzz/fuzz.ts';

const [count = '50000', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
const closing = [];
const start = performance.now();
const { faults, statuses, worked, operations } = await fuzz(
  { after: (close) => closing.push(close) },
  Number(count),
  Number(seed),
);
const took = (performance.now() - start) / 1000;
for (const close of closing) await close();

for (const fault of faults.slice(0, 20)) console.error(fault);
const shares = [...statuses].sort(([a], [b]) => a - b).map(([status, n]) => `${n} × ${status}`);
console.log(`${count} requests with seed ${seed} in ${took.toFixed(0)} s: ${shares.join(', ')}`);
console.log(`${worked.size} of ${operations} operations worked at least once`);
console.log(`${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
