import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { OperatorError } from '../database/operator-error.ts';
import { only, runWith, withStore } from './command.ts';
import { applyProjects } from './projects/apply.ts';
import { readProjects } from './projects/file.ts';

const usage =
  'npm run projects -- FILE.yaml [--remove] [--database FILE]   (makes projects and groups; --remove also takes away what the file does not have)';

const options = {
  remove: { type: 'boolean' },
  database: { type: 'string' },
} as const;

function textOf(file: string): string {
  const bytes = bytesOf(file);
  if (!isUtf8(bytes)) throw new OperatorError(`${file} is not written in UTF-8`);
  return bytes.toString();
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new OperatorError(`${file} cannot be read (${code})`);
  }
}

await runWith(usage, options, async ({ remove = false, database: option }, named) => {
  const file = only(named, usage);
  const wanted = readProjects(file, textOf(file));
  const told = await withStore(option, (database) =>
    applyProjects({ database, now: () => new Date() }, wanted, remove),
  );
  console.log(told.length === 0 ? 'Everything is as the file says' : told.join('\n'));
});
