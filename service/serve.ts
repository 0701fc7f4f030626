import { flushCompileCache } from 'node:module';
import { buildApp } from './app.ts';
import { type Config, readConfig, usage } from './config.ts';
import { OperatorError } from './database/operator-error.ts';
import { stop } from './stop.ts';
import { openStore } from './store.ts';
import { runCommand } from './terminal.ts';
import { hashSecrets, leaveSecrets } from './tracker/people/hash-secrets.ts';

const advice: Record<string, string> = {
  EADDRINUSE: 'it is in use; --port takes another',
  EACCES: 'this account may not use it; --port takes another',
  EADDRNOTAVAIL: 'this machine has no such address; --host takes another',
  ENOTFOUND: 'this machine has no such address; --host takes another',
};

function listenError(error: unknown, { host, port }: Config): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const what = advice[code];
  return what ? new OperatorError(`No service at ${host}, port ${port}: ${what}`) : error;
}

await runCommand(async () => {
  const config = readConfig(process.argv.slice(2), process.env);
  if (config.help) {
    console.log(usage);
    return;
  }
  const database = await openStore(config);
  await (config.plain ? leaveSecrets(database) : hashSecrets(database));
  const app = await buildApp({ ...config, database, log: process.stderr });
  app.addHook('onClose', () => database.destroy());
  try {
    const address = await app.listen({ port: config.port, host: config.host });
    console.log(`StoryBoard at ${address}`);
    // For the next start, whatever becomes of this one.
    flushCompileCache();
  } catch (error) {
    await app.close();
    throw listenError(error, config);
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stop(app));
  }
});
