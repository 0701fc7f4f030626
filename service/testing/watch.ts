import type { KyselyPlugin } from 'kysely';
import type { Database } from '../database/open.ts';

/** Counts what is asked of a store. */
export function watched() {
  const asked = { count: 0, rows: 0 };
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    async transformResult({ result }) {
      asked.count += 1;
      asked.rows += result.rows.length;
      return result;
    },
  };
  const watch = (database: Database) => database.withPlugin(counting);

  /** How many queries `ask` makes. */
  async function queriesOf(ask: () => Promise<unknown>): Promise<number> {
    const before = asked.count;
    await ask();
    return asked.count - before;
  }

  /** How many rows its queries give. */
  async function rowsOf(ask: () => Promise<unknown>): Promise<number> {
    const before = asked.rows;
    await ask();
    return asked.rows - before;
  }
  return { watch, queriesOf, rowsOf };
}
