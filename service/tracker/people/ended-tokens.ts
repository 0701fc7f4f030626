import { sql } from 'kysely';
import type { Change } from '../record.ts';

/** People see for so long that a token of theirs has ended. */
const KEPT = 30 * 24 * 60 * 60 * 1000;

/** What ended long ago goes whenever something new is given out, so that the store does not grow with sign-ins. */
export async function forgetEnded({ database, at, author }: Change): Promise<void> {
  if (author.plain) return;
  const since = new Date(Date.parse(`${at}Z`) - KEPT).toISOString().slice(0, 19);
  await database.deleteFrom('refreshtokens').where('expires_at', '<', since).execute();
  // A refresh token outlives the access token that it renews.
  await sql`delete from accesstokens where expires_at < ${since} and not exists (
    select 1 from refreshtokens where access_token_id = accesstokens.id)`.execute(database);
  await database.deleteFrom('authorizationcodes').where('created_at', '<', since).execute();
}
