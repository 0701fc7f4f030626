import { signal } from '@angular/core';

// The width below which styles draw rows in two lines: see styles/_rows.scss.
const narrow = matchMedia('(max-width: 767.98px)');
const is = signal(narrow.matches);
narrow.addEventListener('change', () => {
  is.set(narrow.matches);
});

/** Whether the window is as narrow as a phone, for what styles cannot know, as the height of long rows. */
export const phone = is.asReadonly();
