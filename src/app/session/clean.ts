const isOurs = (name: string) => name.startsWith('storyboard');

/** Takes away what this device keeps of the server's data: databases and caches whose names begin with "storyboard". */
export async function clean(): Promise<void> {
  const databases = 'databases' in indexedDB ? await indexedDB.databases() : [];
  for (const { name = '' } of databases) if (isOurs(name)) await gone(name);
  // Pages without https have none.
  if (!('caches' in globalThis)) return;
  for (const name of await caches.keys()) if (isOurs(name)) await caches.delete(name);
}

/** Waits for tabs that still use it: they let go when they hear of the sign-out. */
function gone(name: string): Promise<unknown> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = resolve;
    request.onerror = resolve;
  });
}
