import type { PlainTokenDraft, Token, TokenDraft } from '@storyboard/contract/person';
import { sql } from 'kysely';
import type { Reader } from '../reader.ts';
import { type Change, record, type Store } from '../record.ts';
import { Refused, wrong } from '../refused.ts';
import { forgetEnded } from './ended-tokens.ts';
import { keptForms, keptSecret, newSecret } from './secrets.ts';
import { signedOut } from './signed-out.ts';
import { checkOwner, tokenById } from './token-listing.ts';

/**
 * Makes a token, with the text that is given or a new one. Outside plain only this answer tells it, and the address
 * alone may say whose it is.
 */
export function createToken(
  store: Store,
  author: Reader,
  person: number,
  {
    user_id = author.plain ? undefined : person,
    expires_in,
    access_token = newSecret(),
  }: PlainTokenDraft,
): Promise<Token> {
  return record(store, author, async (change) => {
    checkOwner(author, person);
    if (user_id !== person) throw new Refused(403, 'token_entity.user_id or user_id is wrong.');
    await forgetEnded(change);
    await refuseTaken(change, access_token);
    const id = await change.insert('accesstokens', {
      user_id,
      access_token: keptSecret(access_token, author.plain),
      ...lasting(store, expires_in),
    });
    return { ...(await tokenById(change.database, author, person, id)), access_token };
  });
}

/**
 * Gives a token another time to live, from now. Outside plain a longer one only for who is there with a session:
 * a token that was taken from somebody would never end.
 */
export function updateToken(
  store: Store,
  author: Reader,
  person: number,
  id: number,
  { expires_in }: TokenDraft,
  hasSession: boolean,
): Promise<Token> {
  return record(store, author, async (change) => {
    await tokenById(change.database, author, person, id);
    const values = lasting(store, expires_in);
    if (!author.plain && !hasSession) await refuseLonger(change, id, values.expires_at);
    await change.update('accesstokens', id, { ...values, updated_at: undefined });
    return tokenById(change.database, author, person, id);
  });
}

export async function deleteToken(
  store: Store,
  author: Reader,
  person: number,
  id: number,
): Promise<void> {
  await record(store, author, async (change) => {
    await tokenById(change.database, author, person, id);
    await change.remove('refreshtokens', { access_token_id: id });
    await change.remove('accesstokens', { id });
  });
  signedOut(store.database, person);
}

/** Signs a person out everywhere. */
export async function deleteTokens(store: Store, author: Reader, person: number): Promise<void> {
  await record(store, author, async (change) => {
    checkOwner(author, person);
    await change.remove('refreshtokens', { user_id: person });
    await change.remove('accesstokens', { user_id: person });
  });
  signedOut(store.database, person);
}

function lasting({ now }: Store, expires_in: number | undefined) {
  if (expires_in === undefined || expires_in < 1) {
    throw wrong('A token needs expires_in, the seconds that it lasts');
  }
  const end = new Date(now().getTime() + expires_in * 1000);
  return { expires_in, expires_at: end.toISOString().slice(0, 19) };
}

async function refuseLonger({ database }: Change, id: number, expires_at: string): Promise<void> {
  const token = await database
    .selectFrom('accesstokens')
    .select('expires_at')
    .where('id', '=', id)
    .executeTakeFirst();
  if (token && expires_at <= token.expires_at) return;
  throw new Refused(403, 'By a token no token is made to last longer: sign in, or make a new one');
}

async function refuseTaken({ database }: Change, token: string): Promise<void> {
  const { rows } = await sql`select 1 from accesstokens
    where access_token in (${sql.join(keptForms(token))})`.execute(database);
  if (rows.length > 0) throw new Refused(409, 'This token already exist.');
}
