import { mergeApplicationConfig, type Provider } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { loadSettings, SETTINGS } from './api/settings';
import { App } from './app';
import { appConfig } from './app.config';
import { RETURNED } from './session/session';
import { hashAddresses } from './shell/addresses/hash-addresses';

/** Reads config.json, then starts the client with it. */
export async function start(): Promise<void> {
  const settings = { provide: SETTINGS, useValue: await loadSettings() };
  const providers = [settings, ...(await backFromSignIn())];
  await bootstrapApplication(App, mergeApplicationConfig(appConfig, { providers }));
}

/** A code in the address is taken out of it before the router, the history or a link can keep it. */
async function backFromSignIn(): Promise<Provider[]> {
  const { search, hash } = location;
  if (!search || !hash.startsWith('#!/auth/')) return [];
  const { arrivalFrom } = await import('./session/token/returned');
  const arrival = arrivalFrom(search);
  if (!arrival) return [];
  const path = hashAddresses(document) ? `#${arrival.address}` : arrival.address.slice(1);
  history.replaceState(null, '', new URL(path, new URL('.', document.baseURI)));
  return arrival.returned ? [{ provide: RETURNED, useValue: arrival.returned }] : [];
}
