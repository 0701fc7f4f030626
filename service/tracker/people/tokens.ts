import { sql } from 'kysely';
import { jsonItems } from '../../database/sqlite/json.ts';
import { type Database, run } from '../query/shaped.ts';
import { keptForms } from './secrets.ts';

/** The person whom a bearer token stands for; undefined when there is no such token or it has expired. */
export async function personOfToken(
  database: Database,
  token: string,
  now: Date,
): Promise<{ id: number; superuser: boolean; maySignIn: boolean } | undefined> {
  const values = { forms: JSON.stringify(keptForms(token)), now: now.toISOString().slice(0, 19) };
  const [person] = await run(database, 'person of token', values, (slot) =>
    database
      .selectFrom('accesstokens')
      .innerJoin('users', 'users.id', 'accesstokens.user_id')
      .select(['users.id', 'users.is_superuser', 'users.enable_login'])
      .where(sql<boolean>`accesstokens.access_token in ${jsonItems(slot('forms'))}`)
      .where(sql<boolean>`accesstokens.expires_at > ${slot('now')}`),
  );
  return (
    person && {
      id: person.id,
      superuser: person.is_superuser === 1,
      maySignIn: person.enable_login === 1,
    }
  );
}
