// What benches run in the page.

/** Scrolls on, a step a frame, for so many frames or to the end; gives the gaps between them and the most rows. */
export function scrollThrough({ step, rows, frames }) {
  return new Promise((resolve) => {
    const gaps = [];
    let before = 0;
    let most = 0;
    const next = (now) => {
      if (before) gaps.push(now - before);
      before = now;
      most = Math.max(most, document.querySelectorAll(rows).length);
      const end = scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
      if (end || gaps.length >= frames) return resolve({ gaps, most });
      scrollBy({ top: step, behavior: 'instant' });
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
}

/** Puts all rows into the document at once, as copies of those in sight. */
export function drawAll(count) {
  const body = document.querySelector('[role=grid] [role=rowgroup]');
  const rows = [...body.querySelectorAll('.row-slot')];
  const all = document.createElement('div');
  for (let at = 0; at < count; at += 1) {
    const row = rows[at % rows.length].cloneNode(true);
    row.style.contentVisibility = 'auto';
    // One below the other: in the list their place is where a transform puts them.
    row.style.position = 'static';
    row.style.transform = 'none';
    row.style.containIntrinsicSize = `auto ${row.style.height}`;
    all.append(row);
  }
  document.querySelector('app-story-list').replaceChildren(all);
}

/** Notes when, in milliseconds from the start of the page, what `selector` names stands in the document. */
export function noteWhenThere(selector) {
  const look = () => {
    if (document.querySelector(selector)) performance.mark('there');
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** That time, and what the page asked of the API until then. */
export function whatItTook() {
  const [{ startTime: there } = { startTime: NaN }] = performance.getEntriesByName('there');
  const files = performance.getEntriesByType('resource');
  const api = files
    .filter(({ name, startTime }) => name.includes('/api/v1/') && startTime < there)
    .map(({ name, requestStart, responseStart, responseEnd, encodedBodySize }) => ({
      path: name.replace(/^.*\/api\/v1/, ''),
      server: responseStart - requestStart,
      end: responseEnd,
      bytes: encodedBodySize,
    }));
  return { there, api };
}
