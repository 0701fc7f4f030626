const PAGES = /^(stories|tasks|projects|project-groups|dashboard|about)([/?#]|$)/;
const OLD = /^#!\/(story|task)\/(\d+)(#comment-\d+)?/;
const ANCHOR = /^#(comment|task)-\d+$/;

/**
 * Where a link leads within this client, as the router takes it; undefined for all that lies elsewhere.
 * `home` is where the client lies, with a slash at the end; `here` the path that is shown, without query.
 * Addresses of the old client (`#!/story/12#comment-3`) become ours.
 */
export function placeOf(href: string, home: string, here: string): string | undefined {
  if (ANCHOR.test(href)) return here + href;
  if (!URL.canParse(href, home)) return undefined;
  const whole = new URL(href, home).href;
  if (!whole.startsWith(home)) return undefined;
  // Where the client lies on a plain file server its addresses are `#/stories/12`.
  const rest = whole.slice(home.length).replace(/^#\//, '');
  return oldPlace(rest) ?? (PAGES.test(rest) ? `/${rest}` : undefined);
}

function oldPlace(rest: string): string | undefined {
  const [, kind, id, anchor = ''] = OLD.exec(rest) ?? [];
  if (!id) return undefined;
  return kind === 'task' ? `/tasks/${id}` : `/stories/${id}${anchor}`;
}
