import type { Database } from '../open.ts';
import { ImportError } from './import-error.ts';
import { BATCH, planFor, type Plan } from './plan.ts';
import { shown, type Stored } from './value.ts';

interface Waiting {
  readonly values: Stored[];
  readonly place: number;
  readonly id: unknown;
}

/** Checks the rows of one table and writes them in batches. */
export class TableWriter {
  readonly #database: Database;
  readonly #table: string;
  readonly #plans = new Map<string, Plan>();
  #plan: Plan | undefined;
  #waiting: Waiting[] = [];
  #count = 0;

  constructor(database: Database, table: string) {
    this.#database = database;
    this.#table = table;
  }

  get count(): number {
    return this.#count;
  }

  /** Throws `ImportError` at the first row that does not fit. */
  async write(rows: readonly unknown[]): Promise<void> {
    for (const row of rows) {
      const place = ++this.#count;
      const plan = this.#planOf(row, place);
      if (plan !== this.#plan || this.#waiting.length === BATCH) await this.flush();
      this.#plan = plan;
      const { id } = row as { id?: unknown };
      this.#waiting.push({ values: plan.read(row as object, place), place, id });
    }
  }

  async flush(): Promise<void> {
    const [plan, waiting] = [this.#plan, this.#waiting];
    this.#waiting = [];
    if (!plan || waiting.length === 0) return;
    try {
      await plan.insert(
        this.#database,
        waiting.map(({ values }) => values),
      );
    } catch {
      // One of them is refused: alone, it can be named.
      for (const row of waiting) await this.#writeAlone(plan, row);
    }
  }

  async #writeAlone(plan: Plan, { values, place, id }: Waiting): Promise<void> {
    try {
      await plan.insert(this.#database, [values]);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const column = /failed: .*\.(\w+)$/.exec(message)?.[1];
      const what = message.startsWith('UNIQUE') ? 'another row has the same value' : message;
      throw new ImportError({ table: this.#table, row: place, id, column }, what);
    }
  }

  #planOf(row: unknown, place: number): Plan {
    const table = this.#table;
    if (typeof row !== 'object' || row === null || Array.isArray(row)) {
      throw new ImportError({ table, row: place }, `${shown(row)} stands where a row belongs`);
    }
    const names = Object.keys(row);
    const key = names.join();
    let plan = this.#plans.get(key);
    if (!plan) {
      plan = planFor(table, names, place);
      this.#plans.set(key, plan);
    }
    return plan;
  }
}
