import { singleKeys } from './taste';

const typing = 'input, textarea, select, [contenteditable], [role="textbox"], [role="combobox"]';

/**
 * Where a reader has switched single keys off, no listener of the page hears them; what is typed into a field
 * arrives. Called once, before others listen.
 */
export function quietLetters(view: Window): void {
  view.addEventListener(
    'keydown',
    (event) => {
      if (singleKeys.value() === 'off' && isLetter(event)) event.stopImmediatePropagation();
    },
    { capture: true },
  );
}

// The space bar presses what has the focus.
function isLetter({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (key.length !== 1 || key === ' ' || ctrlKey || metaKey || altKey) return false;
  return !(target instanceof Element && target.matches(typing));
}
