import { type Dialect, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import { SqliteDriver } from './driver.ts';
import { Handle, type HandleOptions } from './handle.ts';
import { patiently } from './patience.ts';

class Adapter extends SqliteAdapter {
  // Kysely would otherwise let one query in at a time; the driver knows better.
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

/** Opens a file (or `:memory:`, where reads and writes share one connection) for Kysely. */
export async function sqliteDialect(
  file: string,
  options: Pick<HandleOptions, 'bulk'>,
): Promise<Dialect> {
  const writer = new Handle(file, options);
  await patiently(() => {
    writer.exec('pragma journal_mode = wal');
    writer.exec('pragma synchronous = full');
  });
  const reader = file === ':memory:' ? writer : new Handle(file, { readOnly: true });
  return {
    createDriver: () => new SqliteDriver({ reader, writer }),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new Adapter(),
    createIntrospector: (database) => new SqliteIntrospector(database),
  };
}
