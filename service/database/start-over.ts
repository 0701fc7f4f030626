import { sql } from 'kysely';
import type { Database } from './open.ts';

/**
 * Says in the log of changes that more changed than it can tell: whoever follows it reads all anew. What
 * stood there before is of no use any more.
 */
export async function startOver(database: Database): Promise<void> {
  await database.deleteFrom('changes').execute();
  await sql`insert into changes (at, type, row_id)
    values (${new Date().toISOString().slice(0, -1)}, 'start over', 0)`.execute(database);
}
