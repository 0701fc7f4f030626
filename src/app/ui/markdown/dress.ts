import { placeOf } from './addresses';
import { referencesIn } from './references';

/** Where Markdown is shown. */
export interface Surroundings {
  /** The level that the first heading gets. */
  level: number;
  /** Where the client lies (`document.baseURI`), with a slash at the end. */
  home: string;
  /** Path of the page that is shown, below home, with a slash in front. */
  here: string;
  /** The address of a place of this client, for the browser. */
  address: (place: string) => string;
}

const BLOCKS = 'p, li, ul, ol, h1, h2, h3, h4, h5, h6, td, th, blockquote, pre, summary, dd, dt';

/** Gives sanitised Markdown what the page needs: links within the client, headings that fit, names for boxes. */
export function dress(fragment: DocumentFragment, around: Surroundings): DocumentFragment {
  for (const image of fragment.querySelectorAll('img')) image.replaceWith(linkTo(image));
  for (const link of fragment.querySelectorAll('a')) lead(link, around);
  linkReferences(fragment, around);
  for (const box of fragment.querySelectorAll('input')) tick(box);
  fitHeadings(fragment, around.level);
  for (const block of fragment.querySelectorAll(BLOCKS)) block.setAttribute('dir', 'auto');
  return fragment;
}

// The policy loads no images from elsewhere, and a reader's address is nobody's business.
function linkTo(image: HTMLImageElement): Node {
  const { ownerDocument } = image;
  const src = image.getAttribute('src') ?? '';
  const words = image.alt || src.slice(0, 80);
  if (!src || /^data:/i.test(src) || image.closest('a')) return ownerDocument.createTextNode(words);
  const link = ownerDocument.createElement('a');
  link.setAttribute('href', src);
  link.textContent = words;
  return link;
}

function linkReferences(fragment: DocumentFragment, { address }: Surroundings): void {
  const { ownerDocument } = fragment;
  const walker = ownerDocument.createTreeWalker(fragment, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (!/\d/.test(text.data) || text.parentElement?.closest('a, code, pre')) continue;
    const pieces = referencesIn(text.data);
    if (!pieces.some(({ place }) => place)) continue;
    const nodes = pieces.map(({ text: words, place }) => {
      if (!place) return words;
      const link = ownerDocument.createElement('a');
      link.setAttribute('href', address(place));
      link.dataset['place'] = place;
      link.textContent = words;
      return link;
    });
    text.replaceWith(...nodes);
  }
}

function lead(link: HTMLAnchorElement, { home, here, address }: Surroundings): void {
  const href = link.getAttribute('href');
  if (href === null) return;
  const place = placeOf(href, home, here);
  if (place) {
    link.dataset['place'] = place;
    link.setAttribute('href', address(place));
  } else {
    link.setAttribute('rel', 'noopener noreferrer nofollow');
  }
}

/** Boxes of a list of what is done; nothing else may be typed into or pressed. */
function tick(box: HTMLInputElement): void {
  if (box.type !== 'checkbox') {
    box.remove();
    return;
  }
  box.disabled = true;
  box.className = 'form-check-input';
  box.setAttribute('aria-label', box.checked ? 'Done' : 'Not done');
}

/** The page has its own h1 and h2: what people wrote begins below, and skips no level. */
function fitHeadings(fragment: DocumentFragment, first: number): void {
  const headings = [...fragment.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  const depths = headings.map((heading) => Number(heading.tagName[1]));
  const top = Math.min(...depths);
  let before = first - 1;
  headings.forEach((heading, at) => {
    const wanted = first + (depths[at] ?? top) - top;
    before = Math.min(wanted, before + 1, 6);
    const fitted = heading.ownerDocument.createElement(`h${before}`);
    fitted.append(...heading.childNodes);
    heading.replaceWith(fitted);
  });
}
