/** Which rows of a long list stand in the document, from where the list lies in the viewport. */
export interface RowWindow {
  /** First row that stands, and the one after the last. */
  from: number;
  to: number;
}

/** Rows kept on either side of what is visible, so that a quick flick finds them drawn. */
const MARGIN = 8;
/** What may stand in the document at once, whatever the screen's height. */
const MOST = 60;

/**
 * @param top where the list's first row lies, in px from the viewport's top (negative when scrolled past)
 * @param viewport height of the viewport in px
 */
export function rowWindow(
  top: number,
  viewport: number,
  rowHeight: number,
  count: number,
): RowWindow {
  const first = Math.floor(-top / rowHeight) - MARGIN;
  const visible = Math.ceil(viewport / rowHeight) + 1 + 2 * MARGIN;
  const size = Math.min(visible, MOST, count);
  const from = Math.max(0, Math.min(first, count - size));
  return { from, to: from + size };
}
