// What the main thread of a page did while it was traced, in milliseconds of its own processor time: that is the
// same on a busy machine, where times by the clock are not.

const TASK = 'ThreadControllerImpl::RunTask';
const isMain = ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain';

/** Runs `work` and gives what it gave, with the milliseconds of each task meanwhile. */
export async function traced(browser, page, work) {
  await browser.startTracing(page, { categories: ['toplevel'] });
  const result = await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  return { result, tasks: tasksOf(traceEvents) };
}

/** Browsers keep a spare renderer: the page's is the one that worked. */
function tasksOf(events) {
  const threads = events
    .filter(isMain)
    .map(({ pid, tid }) =>
      events
        .filter((event) => event.name === TASK && event.pid === pid && event.tid === tid)
        .map(({ tdur = 0 }) => tdur / 1000),
    );
  return threads.toSorted((a, b) => sum(b) - sum(a))[0] ?? [];
}

export const sum = (values) => values.reduce((total, value) => total + value, 0);

/** The value that this share of all is not above. */
export function part(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}
