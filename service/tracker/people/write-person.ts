import type { NewPerson, Person, PersonChange } from '@storyboard/contract/person';
import { sql } from 'kysely';
import type { Reader } from '../reader.ts';
import { type Change, record, type Store } from '../record.ts';
import { present, Refused, wrong } from '../refused.ts';
import { forgetOwnAddress, setOwnAddress } from './own-address.ts';
import { signedOut } from './signed-out.ts';
import { personById } from './people.ts';

export function createPerson(store: Store, author: Reader, draft: NewPerson): Promise<Person> {
  return record(store, author, async (change) => {
    await checkEmail(change, draft.email);
    const id = await change.insert('users', draft);
    return { ...(await personRow(change, id)), created_at: change.told };
  });
}

/** People change their own name and mail address; what else they give is passed over. */
export async function updatePerson(
  store: Store,
  author: Reader,
  id: number,
  draft: PersonChange,
): Promise<Person> {
  const person = await record(store, author, async (change) => {
    if (id !== author.id && !author.superuser) {
      throw new Refused(403, 'You are not allowed to update this user.');
    }
    const before = await personRow(change, id);
    if (author.superuser || author.plain) await setAll(change, before, draft);
    else await setOwn(change, before, draft);
    return personRow(change, id);
  });
  if (!person.enable_login) signedOut(store.database, id);
  return person;
}

/** What a superuser writes stands as proved. A row that is sent back as it was proves nothing. */
async function setAll(change: Change, { id, email: shown }: Person, draft: PersonChange) {
  const { author } = change;
  const { full_name } = draft;
  const email = !author.plain && draft.email === shown ? undefined : draft.email;
  await checkEmail(change, email, id);
  const values = author.superuser ? { ...draft, email } : { full_name, email };
  if (email !== undefined) await forgetOwnAddress(change, id);
  if (Object.values<unknown>(values).some((value) => value !== undefined)) {
    await change.update('users', id, values);
  }
}

async function setOwn(change: Change, { id, email: shown }: Person, draft: PersonChange) {
  const { full_name, email = shown } = draft;
  if (email && email !== shown) await setOwnAddress(change, id, email);
  if (full_name !== undefined || email !== shown) await change.update('users', id, { full_name });
}

const personRow = async ({ database, author }: Change, id: number): Promise<Person> =>
  present(await personById(database, author, id), 'User', id);

/** Addresses that were proved are told apart, whatever their case; the original minds it. */
async function checkEmail(
  { database, author }: Change,
  email: string | undefined,
  own = 0,
): Promise<void> {
  if (email === undefined) return;
  const same = author.plain ? sql`email = ${email}` : sql`lower(email) = lower(${email})`;
  const other = await database
    .selectFrom('users')
    .select('id')
    .where(sql<boolean>`${same}`)
    .where('id', '<>', own)
    .executeTakeFirst();
  if (other) throw wrong(`Database object 'User' with field value '${email}' already exists.`);
}
