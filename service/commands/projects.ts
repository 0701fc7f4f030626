import { readFileSync } from 'node:fs';
import { databaseFile } from '../config.ts';
import { openDatabase } from '../database/open.ts';
import { OperatorError } from '../database/operator-error.ts';
import { readOptions, runCommand } from '../terminal.ts';
import { applyProjects } from './projects/apply.ts';
import { readProjects } from './projects/file.ts';

const usage =
  'npm run projects -- FILE.yaml [--remove] [--database FILE]   (makes projects and groups; --remove also takes away what the file does not have)';

const options = {
  remove: { type: 'boolean' },
  database: { type: 'string' },
  help: { type: 'boolean' },
} as const;

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new OperatorError(`${file} cannot be read (${code})`);
  }
}

await runCommand(async () => {
  const { values, positionals } = readOptions({
    args: process.argv.slice(2),
    options,
    allowPositionals: true,
  });
  if (values.help) {
    console.log(usage);
    return;
  }
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new OperatorError(usage);
  const wanted = readProjects(file, textOf(file));
  const database = await openDatabase(databaseFile(values.database, process.env));
  try {
    const store = { database, now: () => new Date() };
    const told = await applyProjects(store, wanted, values.remove ?? false);
    console.log(told.length === 0 ? 'Everything is as the file says' : told.join('\n'));
  } finally {
    await database.destroy();
  }
});
