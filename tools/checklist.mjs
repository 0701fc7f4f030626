// Reads the tables of docs/security.md: what each line asks, and the tests that it names.

/** Folders that the files of a part of the text are counted from. */
const PARTS = [
  { head: '## Sign-in and sessions at the service', folder: 'service/' },
  { head: '## The client in the browser', folder: '' },
];
const FILE = /^`([^`]+\.(?:ts|mjs))`/;

const cellsOf = (line) => {
  const cells = line.split('|').slice(1, -1);
  return cells.map((cell) => cell.trim());
};

/** The lines of all tables: what is asked, the named tests, and why there is none. */
export function linesOf(text) {
  let [folder, heads] = ['', undefined];
  const lines = [];
  for (const line of text.split('\n')) {
    folder = PARTS.find(({ head }) => line.startsWith(head))?.folder ?? folder;
    if (!line.startsWith('|')) heads = undefined;
    else if (!heads) heads = cellsOf(line);
    else if (!/^[|\s-]+$/.test(line)) lines.push(lineOf(heads, cellsOf(line), folder));
  }
  return lines;
}

function lineOf(heads, cells, folder) {
  const of = (head) => cells[heads.indexOf(head)] ?? '';
  const reason = /^none: (.+)/.exec(of('test'))?.[1] ?? '';
  const tests = reason ? [] : testsIn(of('test'), folder);
  return { asks: of('what it asks'), tests, reason };
}

/** `file`: what it says; and what else it says; `another file`. A piece without a file is of the one before. */
function testsIn(cell, folder) {
  const tests = [];
  for (const piece of cell.split('; ').filter(Boolean)) {
    const named = [...piece.matchAll(/`([^`]+\.(?:ts|mjs))`/g)].map(([, file]) => folder + file);
    const title = piece.replace(FILE, '').replace(/^: /, '');
    if (FILE.test(piece) && /^: /.test(piece.replace(FILE, '')))
      tests.push({ file: named[0], title });
    else if (named.length > 0) tests.push(...named.map((file) => ({ file })));
    else tests.push({ file: tests.at(-1)?.file, title });
  }
  return tests;
}

/** The names of the tests and suites in a file. */
export function titlesIn(source) {
  const calls = source.matchAll(/\b(?:test|it|suite|describe)\(\s*(['"`])((?:\\.|(?!\1).)*)\1/gs);
  return new Set([...calls].map(([, , title]) => title.replaceAll(/\\(.)/g, '$1')));
}

/** What is wrong with a line, in sentences. `read` gives the text of a file, undefined where there is none. */
export function faultsOf({ asks, tests, reason }, read) {
  if (tests.length === 0 && reason.length < 20)
    return [`"${asks}" has neither a test nor a reason why there is none`];
  return tests.flatMap(({ file, title }) => {
    const source = file && read(file);
    if (source === undefined) return [`"${asks}": there is no ${file ?? 'file'}`];
    const isThere = title === undefined || titlesIn(source).has(title);
    return isThere ? [] : [`"${asks}": ${file} has no test "${title}"`];
  });
}
