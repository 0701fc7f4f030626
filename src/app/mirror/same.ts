export function sameElements(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  // A loop, since lists may have 100,000 places and are compared whenever a row changes.
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false;
  return true;
}

/** For lists that may not be known. */
export function sameRows(
  a: readonly unknown[] | undefined,
  b: readonly unknown[] | undefined,
): boolean {
  return a === b || (a !== undefined && b !== undefined && sameElements(a, b));
}

/** For values of JSON. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isObject(a) || !isObject(b)) return false;
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return false;
  return names.every((name) => name in b && sameValue(a[name], b[name]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
