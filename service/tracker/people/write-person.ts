import type { NewPerson, Person, PersonChange } from '@storyboard/contract/person';
import type { Reader } from '../reader.ts';
import { type Change, record, type Store } from '../record.ts';
import { present, Refused, wrong } from '../refused.ts';
import { personById } from './people.ts';

export function createPerson(store: Store, author: Reader, draft: NewPerson): Promise<Person> {
  return record(store, author, async (change) => {
    await checkEmail(change, draft.email);
    const id = await change.insert('users', draft);
    return { ...(await personRow(change, id)), created_at: change.told };
  });
}

/** People change their own name and mail address; what else they give is passed over. */
export function updatePerson(
  store: Store,
  author: Reader,
  id: number,
  draft: PersonChange,
): Promise<Person> {
  return record(store, author, async (change) => {
    if (id !== author.id && !author.superuser) {
      throw new Refused(403, 'You are not allowed to update this user.');
    }
    await personRow(change, id);
    const { full_name, email } = draft;
    await checkEmail(change, email, id);
    const values: PersonChange = author.superuser ? draft : { full_name, email };
    if (Object.values<unknown>(values).some((value) => value !== undefined)) {
      await change.update('users', id, values);
    }
    return personRow(change, id);
  });
}

const personRow = async ({ database, author }: Change, id: number): Promise<Person> =>
  present(await personById(database, author, id), 'User', id);

async function checkEmail({ database }: Change, email: string | undefined, own = 0) {
  if (email === undefined) return;
  const other = await database
    .selectFrom('users')
    .select('id')
    .where('email', '=', email)
    .where('id', '<>', own)
    .executeTakeFirst();
  if (other) throw wrong(`Database object 'User' with field value '${email}' already exists.`);
}
