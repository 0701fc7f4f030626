import { mergeApplicationConfig } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { loadSettings, SETTINGS } from './api/settings';
import { App } from './app';
import { appConfig } from './app.config';

/** Reads config.json, then starts the client with it. */
export async function start(): Promise<void> {
  const settings = { provide: SETTINGS, useValue: await loadSettings() };
  await bootstrapApplication(App, mergeApplicationConfig(appConfig, { providers: [settings] }));
}
