import { sql } from 'kysely';
import type { Change } from '../record.ts';

/** The mail address of a person, as it is shown: the one that they set themselves, where they did. */
export const shownEmail = sql<string | null>`coalesce(
  (select own_addresses.email from own_addresses where own_addresses.user_id = users.id),
  users.email)`;

/**
 * Sets the mail address that a person gives of themselves. Nobody proved it, so others may have it as well, and
 * no sign-in looks at it; the address that was proved stays beside it.
 */
export async function setOwnAddress(change: Change, person: number, email: string): Promise<void> {
  await forgetOwnAddress(change, person);
  const proved = await change.database
    .selectFrom('users')
    .select('email')
    .where('id', '=', person)
    .executeTakeFirst();
  if (proved?.email !== email) await change.join('own_addresses', { user_id: person, email });
}

/** An address that was proved takes the place of the person's own. */
export async function forgetOwnAddress(change: Change, person: number): Promise<void> {
  await change.remove('own_addresses', { user_id: person });
}
