// The browser and the service that benches of pages start.
import { chromium } from '@playwright/test';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { chromePath } from '../../tools/chrome.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const stdio = ['ignore', 'pipe', 'inherit'];

export const startBrowser = async () =>
  chromium.launch({ executablePath: await chromePath(), args: ['--no-sandbox'] });

/** The service on a store, once it has said its address. */
export async function startService(store, ...options) {
  const args = ['service/main.ts', '--port', '0', '--database', store, ...options];
  const child = spawn(process.execPath, args, { cwd: root, stdio });
  const output = child.stdout.setEncoding('utf8');
  for await (const part of output.iterator({ destroyOnReturn: false })) {
    const [address] = /http:\/\/\S+/.exec(part) ?? [];
    if (address) return { child, address };
  }
  throw new Error(`the service ended with code ${child.exitCode}`);
}

export async function stop({ child }) {
  child.kill('SIGTERM');
  if (child.exitCode === null) await once(child, 'exit');
}

export function importInto(store, dump) {
  const args = ['service/import.ts', '--database', store, dump];
  const { status } = spawnSync(process.execPath, args, { cwd: root });
  if (status !== 0) throw new Error(`the import ended with code ${status}`);
}
