import { signal, type Signal } from '@angular/core';

/** What a reader chose for every page. This device keeps it; the server as well, where somebody is signed in. */
export interface Taste<Value extends string> {
  readonly value: Signal<Value>;
  choose(value: Value): void;
}

/** The first of the values stands until the reader chooses another. */
function taste<const Value extends string>(key: string, values: readonly [Value, ...Value[]]) {
  const kept = values.find((value) => value === stored(key)) ?? values[0];
  const chosen = signal<Value>(kept);
  return {
    value: chosen.asReadonly(),
    choose(value: Value): void {
      chosen.set(value);
      store(key, value === values[0] ? undefined : value);
    },
  } satisfies Taste<Value>;
}

/** Times as "2 hours ago", or as dates and hours. */
export const times = taste('storyboard times', ['relative', 'exact']);

/** Whether single letters are keys. */
export const singleKeys = taste('storyboard keys', ['on', 'off']);

/** Whether what one may read of private stories, and drafts for them, may lie on this device. */
export const privateOnDisk = taste('storyboard private', ['memory', 'disk']);

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function store(key: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Storage may be switched off: the choice then holds until the page is closed.
  }
}
