import { sql } from 'kysely';
import { fact, setFact } from '../../database/facts.ts';
import type { Database } from '../query/shaped.ts';
import { HASHED, keptSecret } from './secrets.ts';

const places = [
  ['accesstokens', 'access_token'],
  ['refreshtokens', 'refresh_token'],
  ['authorizationcodes', 'code'],
] as const;

/** That the service on this store is none that answers plainly. */
const FACT = 'secrets';

/** Whether secrets lie hashed in this store: from its first start outside plain on. */
export const hashesSecrets = async (database: Database): Promise<boolean> =>
  (await fact(database, FACT)) === 'hashed';

/** A service that answers plainly shows tokens as they came, those of later imports too. */
export async function leaveSecrets(database: Database): Promise<void> {
  if (await hashesSecrets(database)) await setFact(database, FACT, 'as they came');
}

/** Hashes what lies here in clear, as a dump of the original brings it. Whoever has a token goes on using it. */
export async function hashSecrets(database: Database): Promise<void> {
  const known = await hashesSecrets(database);
  const clear = await Promise.all(places.map((place) => clearIn(database, place)));
  if (known && clear.every((rows) => rows.length === 0)) return;
  await database.transaction().execute(async (transaction) => {
    for (const place of places) {
      const [table, column] = place;
      for (const { id, secret } of await clearIn(transaction, place)) {
        await sql`update or ignore ${sql.table(table)} set ${sql.ref(column)} = ${keptSecret(secret, false)}
          where id = ${id}`.execute(transaction);
      }
    }
    await setFact(transaction, FACT, 'hashed');
  });
}

async function clearIn(database: Database, [table, column]: (typeof places)[number]) {
  const { rows } = await sql<{ id: number; secret: string }>`
    select id, ${sql.ref(column)} as secret from ${sql.table(table)}
    where substr(${sql.ref(column)}, 1, ${HASHED.length}) <> ${HASHED}`.execute(database);
  return rows;
}
