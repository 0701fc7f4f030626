const isOurs = (name: string) => name.startsWith('storyboard');

/** Takes away what this device keeps of the server's data: databases and caches whose names begin with "storyboard". */
export async function clean(): Promise<void> {
  const databases = 'databases' in indexedDB ? await indexedDB.databases() : [];
  for (const { name = '' } of databases) if (isOurs(name)) indexedDB.deleteDatabase(name);
  // Pages without https have none.
  if (!('caches' in globalThis)) return;
  for (const name of await caches.keys()) if (isOurs(name)) await caches.delete(name);
}
