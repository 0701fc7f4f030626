import { signal } from '@angular/core';
import type { Surroundings } from './dress';

type Render = (text: string, around: Surroundings) => DocumentFragment;

const loaded = signal<Render | undefined>(undefined);
let loading: Promise<void> | undefined;

/** What makes nodes of Markdown; undefined until its chunk is there. */
export const renderMarkdown = loaded.asReadonly();

/** Fetches the chunk ahead. Without it text stays plain, so a failure is tried again with the next page only. */
export function loadMarkdown(): Promise<void> {
  loading ??= import('./render').then(
    ({ render }) => {
      loaded.set(render);
    },
    () => {
      loading = undefined;
    },
  );
  return loading;
}
