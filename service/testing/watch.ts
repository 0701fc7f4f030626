import type { KyselyPlugin } from 'kysely';
import type { Database } from '../database/open.ts';

/** Counts what is asked of a store. */
export function watched() {
  const asked = { count: 0 };
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    async transformResult({ result }) {
      asked.count += 1;
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
  return { watch, queriesOf };
}
