import { signal } from '@angular/core';

const instant = signal(Date.now());

/** The instant that relative times are told from, in ms. The shell lets it move on; tests set it. */
export const now = instant.asReadonly();

export function setNow(ms: number): void {
  instant.set(ms);
}
