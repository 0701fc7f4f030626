import { output, packages, processorTime } from './processes.mjs';

/** Many requests at once for so many seconds: how many a second, processor time of each, and slow answers. */
export async function hammer(server, path, { connections, seconds }) {
  const before = processorTime(server);
  const printed = await output(
    packages.resolve('autocannon'),
    ...['--json', '--connections', connections, '--duration', seconds, server.api + path],
  );
  const { requests, latency, non2xx, errors } = JSON.parse(printed);
  if (non2xx + errors > 0) throw new Error(`${path}: ${non2xx} refused, ${errors} failed`);
  const used = before === undefined ? undefined : processorTime(server) - before;
  return {
    perSecond: requests.average,
    processor: used === undefined ? undefined : used / requests.total,
    p97: latency.p97_5,
    p99: latency.p99,
  };
}

/** The milliseconds that one answer takes, to its last byte. */
export async function timeOf(server, path) {
  const before = performance.now();
  const answer = await fetch(server.api + path);
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return performance.now() - before;
}

/** So many answers, one after the other: milliseconds, quickest first. */
export async function oneByOne(server, path, count) {
  const times = [];
  for (let done = 0; done < count; done += 1) times.push(await timeOf(server, path));
  return inOrder(times);
}

export const inOrder = (numbers) => numbers.toSorted((a, b) => a - b);
export const median = (numbers) => inOrder(numbers)[numbers.length >> 1];
