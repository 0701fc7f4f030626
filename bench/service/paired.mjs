// Beside the rival on the same core, by turns, so that what else the machine does hits both.
import { atMost, tell } from './goals.mjs';
import { hammer, median } from './load.mjs';
import { startRival, stop } from './processes.mjs';

const CONNECTIONS = 50;
const SECONDS = 2;

/** The service's share of the rival's answers, by requests and by processor time: load may be what is slow. */
const sharesOf = ({ ours, rival }) => [
  ours.perSecond / rival.perSecond,
  ours.processor ? rival.processor / ours.processor : 1,
];

async function round(service, rival, path, seconds = SECONDS) {
  const rivals = new URL(rival.api + path).pathname.slice('/api/v1'.length);
  const load = { connections: CONNECTIONS, seconds };
  return { ours: await hammer(service, path, load), rival: await hammer(rival, rivals, load) };
}

async function compare(service, rival, { what, path, least }, rounds) {
  // Machine code is made of what runs often: some ten thousand requests of it.
  await round(service, rival, path, 6 * SECONDS);
  const measured = [];
  for (let done = 0; done < rounds; done += 1) measured.push(await round(service, rival, path));
  const share = Math.min(
    ...[0, 1].map((index) => median(measured.map((pair) => sharesOf(pair)[index]))),
  );
  const [ours, theirs] = ['ours', 'rival'].map((who) =>
    median(measured.map((pair) => pair[who].perSecond)).toFixed(0),
  );
  const percent = `${(share * 100).toFixed(0)} %`;
  tell(
    `${what}, of the rival's`,
    `${ours}/s of ${theirs}/s: ${percent}`,
    `>= ${least * 100} %`,
    share >= least,
  );
  atMost(
    `${what}, p99 at ${CONNECTIONS} connections`,
    median(measured.map(({ ours }) => ours.p99)),
    50,
  );
}

export async function besideRival(service, story, rounds) {
  const list = { what: '20 stories', path: '/stories?limit=20', least: 0.3 };
  const one = { what: 'one story', path: `/stories/${story}`, least: 0.6 };
  const rival = await startRival(service, list.path, one.path);
  await compare(service, rival, list, rounds);
  await compare(service, rival, one, rounds);
  await stop(rival);
}
