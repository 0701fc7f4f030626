import { Location } from '@angular/common';
import { inject } from '@angular/core';
import { Router } from '@angular/router';

/** The list that led to a page: its address with its filters, and what it is called. */
export interface Origin {
  readonly url: string;
  readonly word: string;
}

const ALL: Origin = { url: '/stories', word: 'Stories' };
const words: Readonly<Record<string, string>> = { stories: 'Stories', tasks: 'Tasks' };

/** The list that lies at an address; undefined for other pages. */
export function listAt(url: string): Origin | undefined {
  const [path = ''] = url.split(/[?#]/);
  const [folder = '', ...names] = path.split('/').filter(Boolean).map(decoded);
  const name = names.at(-1);
  if (names.length === 0) return words[folder] ? { url, word: words[folder] } : undefined;
  const named = folder === 'dashboard' ? names.length === 2 : folder.startsWith('project');
  return named && name ? { url, word: name } : undefined;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/**
 * Where the reader of this page came from. It is noted in the history, so that it holds after a reload and after
 * coming back. Call it while a page is constructed.
 */
export function origin(): Origin {
  const [router, location] = [inject(Router), inject(Location)];
  const state = (location.getState() ?? {}) as { from?: unknown };
  if (typeof state.from === 'string') return listAt(state.from) ?? ALL;
  const before = router.currentNavigation()?.previousNavigation?.finalUrl;
  const from = before && listAt(router.serializeUrl(before));
  if (!from) return ALL;
  location.replaceState(location.path(true), '', { ...state, from: from.url });
  return from;
}

/** Goes back to a list: in the history where it lies just behind, since that restores where the reader was. */
export function goBack(router: Router, location: Location, { url }: Origin): void {
  const last = router.lastSuccessfulNavigation();
  const before = last?.previousNavigation?.finalUrl;
  const justBehind = last?.trigger === 'imperative' && !last.extras.replaceUrl;
  if (justBehind && before && router.serializeUrl(before) === url) location.back();
  else void router.navigateByUrl(url);
}
