import type { parseArgs, ParseArgsOptionsConfig } from 'node:util';
import { databaseFile } from '../config.ts';
import { type Database, openDatabase, type OpenOptions } from '../database/open.ts';
import { OperatorError } from '../database/operator-error.ts';
import { readOptions, runCommand } from '../terminal.ts';
import { Refused } from '../tracker/refused.ts';

const help = { help: { type: 'boolean' } } as const;

type Given<Options extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: Options; allowPositionals: true }>
>;

/** A command beside the service, with its options and what is named besides; `--help` tells its usage. */
export const runWith = <Options extends ParseArgsOptionsConfig>(
  usage: string,
  options: Options,
  command: (values: Given<Options>['values'], named: string[]) => Promise<void>,
): Promise<void> =>
  runCommand(async () => {
    const args = process.argv.slice(2);
    const given = readOptions({ args, options: { ...options, ...help }, allowPositionals: true });
    const { values, positionals } = given as Given<Options> & { values: { help?: boolean } };
    if (values.help) console.log(usage);
    else await command(values, positionals).catch(tellRefused);
  });

/** What the tracker refuses, a name that another command has just taken for one, is for who runs it to mend. */
function tellRefused(error: unknown): never {
  throw error instanceof Refused ? new OperatorError(error.message, { cause: error }) : error;
}

/** The one thing that a command is about. Throws `OperatorError` where it is none, or more. */
export function only([one, ...more]: readonly string[], usage: string): string {
  if (one === undefined || more.length > 0) throw new OperatorError(usage);
  return one;
}

/** What `work` does with the store of `--database`, which is open for as long. */
export async function withStore<Done>(
  option: string | undefined,
  work: (database: Database) => Promise<Done>,
  how: OpenOptions = {},
): Promise<Done> {
  const database = await openDatabase(databaseFile(option, process.env), how);
  try {
    return await work(database);
  } finally {
    await database.destroy();
  }
}
