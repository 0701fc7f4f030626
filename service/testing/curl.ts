/** What a curl command asks, as far as the documentation writes such commands. */
export interface Curl {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** With the status and headers of the answer: `-i`. */
  readonly shown: boolean;
}

/** Reads `curl -X PUT "$API/…" -H '…' -d '…'`, with variables of the shell put in. */
export function readCurl(command: string, variables: Readonly<Record<string, string>>): Curl {
  const words = wordsOf(command.replaceAll(/\\\n\s*/g, ' '), variables);
  if (words.shift() !== 'curl') throw new Error(`no curl: ${command}`);
  const read = { method: '', url: '', headers: { accept: '*/*' }, bodies: [] as string[] };
  const shown = words.includes('-i');
  const take = () => words.shift() ?? '';
  const options: Readonly<Record<string, () => unknown>> = {
    '-i': () => undefined,
    '-X': () => (read.method = take()),
    '-d': () => read.bodies.push(take()),
    '-H': () => Object.assign(read.headers, headerOf(take())),
  };
  for (let word = take(); word !== ''; word = take()) {
    const option = options[word];
    if (option) option();
    else if (word.startsWith('-')) throw new Error(`an option that is not known here: ${word}`);
    else read.url = word;
  }
  const { method, url, headers } = read;
  const [body] = read.bodies;
  const usual = body === undefined ? 'GET' : 'POST';
  return { method: method || usual, url, headers, shown, ...(body !== undefined && { body }) };
}

function headerOf(line: string): Record<string, string> {
  const [, name = '', value = ''] = /^([^:]+): *(.*)$/.exec(line) ?? [];
  return { [name.toLowerCase()]: value };
}

/** The words of a command: bare, within single quotes, or within double quotes with variables. */
function wordsOf(command: string, variables: Readonly<Record<string, string>>): string[] {
  const parts = command.matchAll(/'((?:[^']|'\\'')*)'|"([^"]*)"|([^\s'"]+)/g);
  const put = (text: string) =>
    text.replaceAll(/\$(\w+)/g, (_all, name: string) => variables[name] ?? '');
  return [...parts].map(([, single, double, bare]) =>
    single === undefined ? put(double ?? bare ?? '') : single.replaceAll(`'\\''`, "'"),
  );
}
