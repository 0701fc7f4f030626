// Which scripts of dist/client a script needs before it runs.

function importsOf(text) {
  const imports = text.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g);
  return [...imports].map(([, name]) => name);
}

/** These files and all that they import, but not lazily; `textOf` reads one. */
export function withImports(names, textOf, seen = new Set()) {
  for (const name of names) {
    if (seen.has(name)) continue;
    seen.add(name);
    withImports(importsOf(textOf(name)), textOf, seen);
  }
  return seen;
}
