// What bench/scroll.mjs runs in the page.

/** Scrolls to the end, a step a frame; gives the gaps between frames and the most rows in the document. */
export function scrollThrough({ step, rows }) {
  return new Promise((resolve) => {
    const gaps = [];
    let before = 0;
    let most = 0;
    const next = (now) => {
      if (before) gaps.push(now - before);
      before = now;
      most = Math.max(most, document.querySelectorAll(rows).length);
      const end = scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
      if (end) return resolve({ gaps, most });
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
    row.style.containIntrinsicSize = `auto ${row.style.height}`;
    all.append(row);
  }
  document.querySelector('app-story-list').replaceChildren(all);
}
