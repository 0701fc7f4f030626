import { Marked } from 'marked';
import { dress, type Surroundings } from './dress';
import { sanitise, withoutStyle } from './sanitise';

const marked = new Marked({
  gfm: true,
  breaks: true,
  async: false,
  renderer: { html: ({ text }) => withoutStyle(text) },
});

/** Markdown as nodes that are safe to show. Loaded lazily: see load.ts. */
export function render(text: string, around: Surroundings): DocumentFragment {
  const clean = sanitise(marked.parse(text, { async: false })) ?? plain(text);
  return dress(clean, around);
}

function plain(text: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  fragment.append(text);
  return fragment;
}
