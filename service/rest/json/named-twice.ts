const BLANK = /\S/g;

/** Where a text of JSON that begins at `start`, behind its quote, ends. */
function endOf(json: string, start: number): number {
  for (let end = json.indexOf('"', start); ; end = json.indexOf('"', end + 1)) {
    let slashes = 0;
    while (json[end - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return end;
  }
}

/** The names in all objects of sound JSON, as they are written there. Looks at quotes alone, so it is quick. */
export function namesIn(json: string): string[] {
  const names: string[] = [];
  for (let start = json.indexOf('"'); start >= 0;) {
    const end = endOf(json, start + 1);
    BLANK.lastIndex = end + 1;
    if (BLANK.exec(json)?.[0] === ':') names.push(json.slice(start, end + 1));
    start = json.indexOf('"', end + 1);
  }
  return names;
}

/** A name that stands in the JSON more often than in what was read of it: the last of two took the place. */
export function namedTwice(names: readonly string[], read: unknown): string {
  const left = new Map<string, number>();
  countIn(read, left);
  return (
    names
      .map((name) => JSON.parse(name) as string)
      .find((name) => {
        const count = left.get(name) ?? 0;
        left.set(name, count - 1);
        return count === 0;
      }) ?? ''
  );
}

function countIn(value: unknown, counts: Map<string, number>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, part] of Object.entries(value)) {
    if (!Array.isArray(value)) counts.set(name, (counts.get(name) ?? 0) + 1);
    countIn(part, counts);
  }
}
