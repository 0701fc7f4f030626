import { DOCUMENT, inject, InjectionToken } from '@angular/core';
import type { ClientConfig } from '@storyboard/contract/system-info';

export interface Settings {
  /** Absolute, without a slash at the end: `https://storyboard.example.org/api/v1`. */
  readonly apiBase: string;
  /** What the server can do beyond the original, where config.json says so. */
  readonly capabilities?: readonly string[];
  /** Whether config.json is there but cannot be used, so that defaults stand in for it. */
  readonly broken?: true;
}

export const SETTINGS = new InjectionToken<Settings>('settings');

/** Where the client itself comes from; cookies go to the API only if it is there too. */
export const ORIGIN = new InjectionToken<string>('origin', {
  factory: () => inject(DOCUMENT).location.origin,
});

const DEFAULT_API_BASE = '/api/v1';

/**
 * Reads config.json beside index.html. Addresses in it count from there too, so the client may lie in any
 * folder. Call it before the router changes the address. A missing or broken file means the defaults; a broken one
 * is told, since its administrator meant something else.
 */
export async function loadSettings(
  folder = document.baseURI,
  get: typeof fetch = fetch,
): Promise<Settings> {
  const config = await readConfig(new URL('config.json', folder), get);
  const { storyboardApiBase, capabilities } = config ?? {};
  const base = apiBaseOf(storyboardApiBase, folder);
  return {
    apiBase: base ?? new URL(DEFAULT_API_BASE, folder).href,
    ...(Array.isArray(capabilities) && { capabilities }),
    ...((!config || !base) && { broken: true }),
  };
}

/** Empty where there is none, undefined where there is one that nobody can read. */
async function readConfig(
  address: URL,
  get: typeof fetch,
): Promise<Partial<ClientConfig> | undefined> {
  const answer = await get(address).catch(() => undefined);
  if (!answer || (answer.status >= 400 && answer.status < 500)) return {};
  try {
    const config: unknown = answer.ok ? await answer.json() : undefined;
    const isObject = typeof config === 'object' && config !== null && !Array.isArray(config);
    return isObject ? config : undefined;
  } catch {
    return undefined;
  }
}

function apiBaseOf(given: unknown = DEFAULT_API_BASE, folder: string): string | undefined {
  if (typeof given !== 'string' || given === '' || !URL.canParse(given, folder)) return undefined;
  return new URL(given, folder).href.replace(/\/+$/, '');
}
