// Joins the scripts of dist/client that every page begins with into one, and shortens what scripts call each
// other's parts. The builder leaves both undone, which costs every first load 5 kB and a round trip. Its own bundler
// does it. See docs/decisions.md, "One file to begin with".
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { withImports } from './imports.mjs';

const builder = createRequire(import.meta.resolve('@angular/build/package.json'));
const { rolldown } = await import(pathToFileURL(builder.resolve('rolldown')).href);

const path = (name) => fileURLToPath(new URL(`../dist/client/${name}`, import.meta.url));
const read = (name) => readFileSync(path(name), 'utf8');

/** Files of what the builder made of src/main.ts, by name. */
async function joined(main) {
  const first = withImports([main], read);
  const bundle = await rolldown({
    input: path(main),
    // Else what lazy files take from the first one would stand in another, with a stub before it.
    preserveEntrySignatures: 'allow-extension',
  });
  const { output } = await bundle.generate({
    minify: { mangle: true, compress: false },
    entryFileNames: 'main-[hash].js',
    chunkFileNames: 'chunk-[hash].js',
    codeSplitting: { groups: [{ name: 'main', test: (id) => first.has(basename(id)) }] },
  });
  await bundle.close();
  return output;
}

const index = read('index.html');
const [, main] = /<script src="(main-[^"]+\.js)"/.exec(index) ?? [];
if (!main) throw new Error('dist/client/index.html names no main script');

const output = await joined(main);
const [entry] = output.filter(({ isEntry }) => isEntry);
for (const name of readdirSync(path('')))
  if (/^(main|chunk)-.*\.js$/.test(name)) rmSync(path(name));
for (const { fileName, code } of output) writeFileSync(path(fileName), code);
writeFileSync(
  path('index.html'),
  index.replaceAll(/<link rel="modulepreload"[^>]*>/g, '').replace(main, entry.fileName),
);
