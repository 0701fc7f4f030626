import { DOCUMENT, inject, InjectionToken } from '@angular/core';
import type { ClientConfig } from '@storyboard/contract/system-info';

export interface Settings {
  /** Absolute, without a slash at the end: `https://storyboard.example.org/api/v1`. */
  readonly apiBase: string;
  /** What the server can do beyond the original, where config.json says so. */
  readonly capabilities?: readonly string[];
}

export const SETTINGS = new InjectionToken<Settings>('settings');

/** Where the client itself comes from; cookies go to the API only if it is there too. */
export const ORIGIN = new InjectionToken<string>('origin', {
  factory: () => inject(DOCUMENT).location.origin,
});

const DEFAULT_API_BASE = '/api/v1';

/**
 * Reads config.json beside index.html. Addresses in it count from there too, so the client may lie in any
 * folder. Call it before the router changes the address. A missing or broken file means the defaults.
 */
export async function loadSettings(
  folder = document.baseURI,
  get: typeof fetch = fetch,
): Promise<Settings> {
  const { storyboardApiBase, capabilities } = await readConfig(new URL('config.json', folder), get);
  return {
    apiBase: apiBaseOf(storyboardApiBase, folder),
    ...(Array.isArray(capabilities) && { capabilities }),
  };
}

async function readConfig(address: URL, get: typeof fetch): Promise<Partial<ClientConfig>> {
  try {
    const answer = await get(address);
    const config: unknown = answer.ok ? await answer.json() : undefined;
    return typeof config === 'object' && config !== null ? config : {};
  } catch {
    return {};
  }
}

function apiBaseOf(given: unknown, folder: string): string {
  const text = typeof given === 'string' && given !== '' ? given : DEFAULT_API_BASE;
  const base = URL.canParse(text, folder) ? text : DEFAULT_API_BASE;
  return new URL(base, folder).href.replace(/\/+$/, '');
}
