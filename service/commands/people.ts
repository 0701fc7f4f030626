import { sql } from 'kysely';
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

/** The person with this id or mail address. Throws `OperatorError`. */
export async function personNamed(database: Database, idOrEmail: string) {
  const person = /^\d+$/.test(idOrEmail)
    ? await people(database).where('id', '=', Number(idOrEmail)).executeTakeFirst()
    : await personByEmail(database, idOrEmail);
  if (!person) throw new OperatorError(`Nobody has the id or mail address ${idOrEmail}`);
  return person;
}
