type Value = string | number | boolean;

/** Query parameters; a list is sent as the parameter repeated, undefined not at all. */
export type Params = Readonly<Record<string, Value | readonly Value[] | undefined>>;

/** `path?a=1&b=2`, sorted, so that the same question always has the same address. */
export function addressOf(path: string, params: Params = {}): string {
  const pairs = Object.entries(params)
    .flatMap(([name, value]) =>
      [value ?? []].flat().map((one): [string, string] => [name, `${one}`]),
    )
    .sort(([nameA, a], [nameB, b]) => compare(nameA, nameB) || compare(a, b));
  return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs).toString()}`;
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
