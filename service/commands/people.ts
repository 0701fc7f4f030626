import { sql } from 'kysely';
import { fold } from '../database/fold.ts';
import type { Database } from '../database/open.ts';
import { OperatorError } from '../database/operator-error.ts';

/** Whoever runs a command on the store may do everything. */
export const operator = { id: null, superuser: true, plain: false };

const people = (database: Database) =>
  database.selectFrom('users').select(['id', 'full_name', 'email', 'is_superuser', 'enable_login']);

/** The person with a mail address, whatever its case; undefined when there is none. */
export async function personByEmail(database: Database, email: string) {
  const found = await people(database)
    .where(sql<boolean>`lower(email) = lower(${email})`)
    .execute();
  if (found.length > 1) {
    throw new OperatorError(
      `${found.length} people have the mail address ${email}: name one by id`,
    );
  }
  return found[0];
}

/** The person with this id, mail address or full name, whatever the case of letters. Throws `OperatorError`. */
export async function personNamed(database: Database, named: string) {
  const person = await personCalled(database, named);
  if (!person) throw new OperatorError(`Nobody has the id, mail address or name ${named}`);
  return person;
}

async function personCalled(database: Database, named: string) {
  if (/^\d+$/.test(named)) {
    return people(database).where('id', '=', Number(named)).executeTakeFirst();
  }
  if (named.includes('@')) return personByEmail(database, named);
  const found = await people(database).where('full_name_folded', '=', fold(named)).execute();
  if (found.length > 1) {
    const ids = found.map(({ id }) => id).join(', ');
    throw new OperatorError(
      `${found.length} people are called ${named}: name one by id, of ${ids}`,
    );
  }
  return found[0];
}
