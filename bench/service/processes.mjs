// The programs under measure: on one core, while load and the bench itself keep to the other.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
/** Finds packages that only the service has. */
export const packages = createRequire(`${root}/service/package.json`);

const MEASURED = '1';
const LOADING = '0';
/** `/proc` counts processor time in hundredths of a second. */
const TICK = 10;

/** Whether processes can be kept to cores: on Linux, with two at least. */
export const pinned =
  availableParallelism() > 1 &&
  spawnSync('taskset', ['-cp', LOADING, String(process.pid)]).status === 0;

function start(core, args) {
  const command = [process.execPath, ...args];
  const [program, ...rest] = pinned ? ['taskset', '-c', core, ...command] : command;
  return spawn(program, rest, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
}

/** A server on the measured core, once it has said its address. */
async function startServer(...args) {
  const child = start(MEASURED, args);
  const output = child.stdout.setEncoding('utf8');
  for await (const part of output.iterator({ destroyOnReturn: false })) {
    const [address] = /http:\/\/\S+/.exec(part) ?? [];
    if (address) return { child, address, api: `${address}/api/v1` };
  }
  throw new Error(`${args.join(' ')} did not start`);
}

/** As npm runs it, flags of Node included. */
const [, ...program] = createRequire(import.meta.url)(`${root}/package.json`).scripts.service.split(
  ' ',
);

/** The service on a store; one that is not there yet begins as the options say. */
export const startService = (store, ...options) =>
  startServer(...program, '--port', '0', '--database', store, ...options);

export const startRival = (service, ...paths) =>
  startServer('bench/service/rival.mjs', service.api, ...paths);

export async function stop({ child }) {
  child.kill('SIGTERM');
  if (child.exitCode === null) await once(child, 'exit');
}

/** Runs a program on the loading core to its end; gives what it printed. */
export async function output(...args) {
  const child = start(LOADING, args);
  const [printed, [code]] = await Promise.all([text(child.stdout), once(child, 'close')]);
  if (code !== 0) throw new Error(`${args.join(' ')} ended with code ${code}`);
  return printed;
}

/** Milliseconds of processor time that a server has used; undefined where the system does not tell. */
export function processorTime({ child }) {
  if (process.platform !== 'linux') return undefined;
  const [, fields] = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ');
  const [user, system] = fields.split(' ').slice(11, 13);
  return (Number(user) + Number(system)) * TICK;
}

/** The most memory that a server has had, in megabytes; undefined where the system does not tell. */
export function mostMemory({ child }) {
  if (process.platform !== 'linux') return undefined;
  const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'));
  return Number(kilobytes) / 1000;
}
