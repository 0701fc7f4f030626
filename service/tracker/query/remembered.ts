import { Shelf } from '../../database/shelf.ts';
import { storeVersion } from '../../database/sqlite/version.ts';
import { type Database, run, text } from './shaped.ts';

/** Answers to so many questions are kept between two changes of the store. */
const REMEMBERED = 1000;

interface Memory {
  readonly version: string;
  readonly answers: Shelf<Promise<unknown>>;
}

const memories = new WeakMap<Database, Memory>();

/**
 * What `find` gives, found once between two changes of the store, by whatever process. For totals, which cost
 * more the more there is. `key` must hold all that the answer depends on, the reader included.
 */
export async function remembered<Answer>(
  database: Database,
  key: string,
  find: () => Promise<Answer>,
): Promise<Answer> {
  const { answers } = await memoryOf(database);
  const known = answers.get(key) as Promise<Answer> | undefined;
  if (known) return known;
  const answer = find();
  answers.put(key, answer);
  answer.catch(() => {
    answers.remove(key);
  });
  return answer;
}

async function memoryOf(database: Database): Promise<Memory> {
  const [state] = await run(database, 'store version', {}, () => text(database, storeVersion));
  const version = state?.version ?? '';
  let memory = memories.get(database);
  if (memory?.version !== version) {
    memory = { version, answers: new Shelf(REMEMBERED) };
    memories.set(database, memory);
  }
  return memory;
}
