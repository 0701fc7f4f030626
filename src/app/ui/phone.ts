import { signal } from '@angular/core';

// The same width as in the styles of rows.
const narrow = matchMedia('(max-width: 767.98px)');
const isNarrow = signal(narrow.matches);
narrow.addEventListener('change', () => {
  isNarrow.set(narrow.matches);
});

/** Whether the window is as narrow as a phone: rows have two lines then. */
export const phone = isNarrow.asReadonly();
