import { keptSecret } from '../../tracker/people/secrets.ts';
import type { Change } from '../../tracker/record.ts';
import { later } from '../times.ts';

interface Spent {
  /** The code or refresh token that was used. */
  readonly secret: string;
  /** The access token that came of it. */
  readonly heir: number;
  /** The access token that the refresh token stood beside. */
  readonly parent?: number | null | undefined;
  /** For how many seconds it is remembered. */
  readonly since: number;
}

/** Remembers what was used, and that what came of it before has a new heir. */
export async function noteSpent(
  { database, at }: Change,
  { secret, heir, parent, since }: Spent,
): Promise<void> {
  const now = new Date(`${at}Z`);
  await database.deleteFrom('spent_grants').where('spent_at', '<', later(now, -since)).execute();
  if (typeof parent === 'number') {
    await database
      .updateTable('spent_grants')
      .set({ heir, spent_at: at })
      .where('heir', '=', parent)
      .execute();
  }
  await database
    .insertInto('spent_grants')
    .values({ secret: keptSecret(secret, false), heir, spent_at: at })
    .execute();
}

/** Ends the tokens that came of a code or refresh token, if it was used before. */
export async function endHeirs({ database }: Change, secret: string): Promise<void> {
  const spent = await database
    .selectFrom('spent_grants')
    .select('heir')
    .where('secret', '=', keptSecret(secret, false))
    .executeTakeFirst();
  if (!spent) return;
  await database.deleteFrom('refreshtokens').where('access_token_id', '=', spent.heir).execute();
  await database.deleteFrom('accesstokens').where('id', '=', spent.heir).execute();
  await database.deleteFrom('spent_grants').where('heir', '=', spent.heir).execute();
}
