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

/** A dialect, and the connection that it reads from. */
export interface OpenDialect {
  readonly dialect: Dialect;
  readonly reader: Handle;
}

/** Another process that makes the same store at the same time locks even those out who only look. */
const opened = (file: string, options: HandleOptions): Promise<Handle> =>
  patiently(() => new Handle(file, options));

/** Opens a file (or `:memory:`, where reads and writes share one connection) for Kysely. */
export async function sqliteDialect(
  file: string,
  options: Pick<HandleOptions, 'bulk'>,
): Promise<OpenDialect> {
  const writer = await opened(file, options);
  await patiently(() => {
    writer.exec('pragma journal_mode = wal');
    writer.exec('pragma synchronous = full');
  });
  const reader = file === ':memory:' ? writer : await opened(file, { readOnly: true });
  const dialect: Dialect = {
    createDriver: () => new SqliteDriver({ reader, writer }),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new Adapter(),
    createIntrospector: (database) => new SqliteIntrospector(database),
  };
  return { dialect, reader };
}
