import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeBoard } from './board.mjs';
import { output, root, startService, stop } from './processes.mjs';

const dump = join(root, '../shared/data/openstack.json.gz');

/** The stores that are measured; those that the folder has already are taken as they are. */
export async function storesIn(folder, stories) {
  return {
    real: existsSync(dump) ? await imported(join(folder, 'real.db')) : undefined,
    small: await demo(join(folder, 'small.db'), 4448),
    large: await demo(join(folder, `demo-${stories}.db`), stories),
  };
}

async function imported(store) {
  if (existsSync(store)) return store;
  await output('service/import.ts', '--database', store, dump);
  const board = `${store}.board.json`;
  writeBoard(store, board);
  await output('service/import.ts', '--database', store, board);
  return store;
}

async function demo(store, stories) {
  if (!existsSync(store)) {
    console.log(`making ${stories.toLocaleString('en')} stories`);
    await stop(await startService(store, '--demo-stories', String(stories)));
  }
  return store;
}
