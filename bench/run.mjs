// `npm run bench -- NAME …`: runs bench/NAME.mjs. Each prints what it measured and ratios to a rival on the
// same machine, since times alone say little elsewhere.
import { readdirSync } from 'node:fs';

const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.mjs') && file !== 'run.mjs')
  .map((file) => file.slice(0, -'.mjs'.length));
const [name] = process.argv.splice(2, 1);

if (names.includes(name)) {
  await import(`./${name}.mjs`);
} else {
  console.error(`npm run bench -- NAME, one of: ${names.join(', ')}`);
  process.exitCode = 1;
}
