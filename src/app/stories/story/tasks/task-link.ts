/** What the notes field of a task holds: the address of its change, or text. */
export type TaskLink =
  | { readonly kind: 'address'; readonly href: string; readonly words: string }
  | { readonly kind: 'note'; readonly text: string };

const CHANGE_ID = /^I[0-9a-f]{40}$/;

/** Undefined where the field is empty. */
export function linkOf(link: string | null): TaskLink | undefined {
  const text = link?.trim() ?? '';
  if (!text) return undefined;
  if (!/^https?:\/\/\S+$/i.test(text) || !URL.canParse(text)) return { kind: 'note', text };
  const url = new URL(text);
  return { kind: 'address', href: url.href, words: wordsOf(url) };
}

/** The number of the change, else the beginning of its Change-Id, else where it lies. */
function wordsOf({ pathname, hash, hostname }: URL): string {
  const parts = (pathname + hash).split(/[/#]/).filter(Boolean);
  const numbers = parts.filter((part) => /^\d+$/.test(part));
  // Behind the number of a change may stand that of its patch set, which is short.
  const number = numbers.filter((part) => part.length > 3).at(-1) ?? numbers.at(-1);
  return number ?? parts.find((part) => CHANGE_ID.test(part))?.slice(0, 9) ?? hostname;
}
