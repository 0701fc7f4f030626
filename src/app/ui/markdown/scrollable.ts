/**
 * Lets the keyboard into code and tables that are wider than their place, for as long as they are. Returns how to
 * end it.
 */
export function keepScrollable(host: HTMLElement): () => void {
  const boxes = host.querySelectorAll('pre, table');
  if (boxes.length === 0) return () => undefined;
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) target.setAttribute('tabindex', '0');
      else target.removeAttribute('tabindex');
    }
  });
  for (const box of boxes) observer.observe(box);
  return () => {
    observer.disconnect();
  };
}
