import { parseArgs, type ParseArgsConfig } from 'node:util';
import { OperatorError } from './database/operator-error.ts';

/** Runs a command. What its person can mend is told in one line, with exit code 1; all else is a fault of ours. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

/** The options of a command line. Throws `OperatorError`, in one line, at one that is not among them. */
export function readOptions<Options extends ParseArgsConfig>(options: Options) {
  try {
    return parseArgs(options);
  } catch (error) {
    const [line = ''] = error instanceof Error ? error.message.split('\n') : [];
    throw new OperatorError(line);
  }
}
