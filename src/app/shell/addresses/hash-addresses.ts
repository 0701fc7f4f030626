/**
 * Whether addresses are `#/…`. A relative base in index.html says that nobody set up this place: a plain file
 * server, where only index.html itself can be asked for. An absolute base comes with a server that answers every path.
 */
export function hashAddresses(document: Document): boolean {
  return !document.querySelector('base')?.getAttribute('href')?.startsWith('/');
}
