import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const service = join(import.meta.dirname, '..');

/** Starts a script of the service as a person does. */
export const start = (script: string, ...args: string[]) =>
  spawn(process.execPath, [join(service, script), ...args], { stdio: ['pipe', 'pipe', 'pipe'] });

/** Runs a script of the service to its end. */
export async function run(script: string, ...args: string[]) {
  const child = start(script, ...args);
  child.stdin.end();
  const ended = once(child, 'close') as Promise<[number | null]>;
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { out, err, code };
}
