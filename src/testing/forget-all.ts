/** Empties what this browser keeps for the client. */
export function forgetAll(): void {
  const names = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index));
  for (const name of names) if (name?.startsWith('storyboard')) localStorage.removeItem(name);
}
