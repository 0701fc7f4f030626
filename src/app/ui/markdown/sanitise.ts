import DOMPurify, { type Config } from 'dompurify';

type Policy = NonNullable<Config['TRUSTED_TYPES_POLICY']>;
interface Factory {
  createPolicy(name: string, rules: Record<string, (text: string) => string>): Policy;
}

/** The policy's name; service/client.ts lists it. */
const POLICY = 'storyboard#markdown';

// What Markdown makes, and the HTML that people write in it. Neither ids nor classes, styles, handlers or data.
const TAGS =
  'a abbr b blockquote br code dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i img input ins kbd li mark ol p pre q s samp small span strong sub summary sup table tbody td tfoot th thead tr u ul var'.split(
    ' ',
  );
const ATTRIBUTES =
  'align alt checked colspan dir disabled href lang open rowspan src start title type'.split(' ');
const ADDRESSES = /^(?:https?:|mailto:|[^a-z]|[a-z+.-]+(?:[^a-z+.:-]|$))/i;

/** What `withoutStyle` calls style elements. */
const NO_STYLE = 'x-style';

const purify = DOMPurify(window);
purify.setConfig({
  ALLOWED_TAGS: TAGS,
  ALLOWED_ATTR: ATTRIBUTES,
  ALLOWED_URI_REGEXP: ADDRESSES,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ADD_FORBID_CONTENTS: [NO_STYLE],
  RETURN_DOM_FRAGMENT: true,
  ...trusted(),
});

/**
 * What of `html` may be shown. It lies in a document of its own, where nothing is loaded or run, until it is put
 * into the page. Null where a frameset took the place of all that could be shown.
 */
export function sanitise(html: string): DocumentFragment | null {
  return purify.sanitize(html, { RETURN_DOM_FRAGMENT: true });
}

/**
 * Takes the name from inline styles in HTML that somebody wrote. They never pass `sanitise`; but the browser
 * reports them against the page's policy as soon as they are parsed.
 */
export function withoutStyle(html: string): string {
  return html
    .replace(/(<\/?)style\b/gi, `$1${NO_STYLE}`)
    .replace(/(<(?:[^<>"']|"[^"]*"|'[^']*')*?[\s/])style(?=\s*=)/gi, `$1${NO_STYLE}`);
}

// DOMPurify parses through this policy. It stays in here: whoever held it could make any text trusted.
function trusted(): Pick<Config, 'TRUSTED_TYPES_POLICY'> {
  const { trustedTypes } = window as { trustedTypes?: Factory };
  const rules = { createHTML: (html: string) => html, createScriptURL: () => '' };
  return trustedTypes ? { TRUSTED_TYPES_POLICY: trustedTypes.createPolicy(POLICY, rules) } : {};
}
