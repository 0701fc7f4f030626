/** Long enough for what is around it to be drawn, too short to be in the reader's way. */
const FRAMES = 40;

/**
 * Goes to a part of the page, and stays there while what is above it is still being drawn; unless the reader goes
 * on meanwhile.
 */
export function reach(part: HTMLElement): void {
  const over = new AbortController();
  const end = () => {
    over.abort();
  };
  for (const sign of ['wheel', 'touchstart', 'pointerdown', 'keydown']) {
    addEventListener(sign, end, { signal: over.signal, passive: true });
  }
  let left = FRAMES;
  const stay = () => {
    if (over.signal.aborted || !part.isConnected) return;
    part.scrollIntoView({ block: 'start', behavior: 'instant' });
    left -= 1;
    if (left > 0) requestAnimationFrame(stay);
    else end();
  };
  stay();
  part.focus({ preventScroll: true });
}
