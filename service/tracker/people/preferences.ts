import { BODY_LIST_MAX } from '@storyboard/contract/limits';
import type { Reader } from '../reader.ts';
import { type Change, record, type Store } from '../record.ts';
import type { Database } from '../query/shaped.ts';
import { Refused, wrong } from '../refused.ts';

export type Preference = string | number | boolean;
export type Preferences = Readonly<Record<string, Preference>>;

/** How values of each type are kept as text, in the original's way, and read again. */
const kinds: Record<string, (text: string) => Preference> = {
  string: (text) => text,
  bool: (text) => text.toLowerCase() === 'true',
  int: Number,
  float: Number,
};

/** What a person prefers; nobody else may ask. */
export async function preferencesOf(
  database: Database,
  reader: Reader,
  person: number,
): Promise<Preferences> {
  if (person !== reader.id) {
    throw new Refused(403, "You can't read preferences of other users.");
  }
  const rows = await database
    .selectFrom('user_preferences')
    .select(['key', 'value', 'type'])
    .where('user_id', '=', person)
    .orderBy('id')
    .execute();
  return Object.fromEntries(
    rows.map(({ key, value, type }) => [key, (kinds[type] ?? String)(value ?? '')]),
  );
}

/** Sets what is given and forgets what is null; the rest stays. All preferences are answered. */
export function setPreferences(
  store: Store,
  author: Reader,
  person: number,
  given: Readonly<Record<string, Preference | null>>,
): Promise<Preferences> {
  return record(store, author, async (change) => {
    if (person !== author.id) {
      throw new Refused(403, "You can't change preferences of other users.");
    }
    checkCount(given);
    for (const [key, value] of Object.entries(given)) await set(change, person, key, value);
    const all = await preferencesOf(change.database, author, person);
    // Who has more from before may forget one after the other.
    if (Object.values(given).some((value) => value !== null)) checkCount(all);
    return all;
  });
}

/** All of them are read whenever the person comes. */
function checkCount(preferences: object): void {
  if (Object.keys(preferences).length <= BODY_LIST_MAX) return;
  throw wrong(`A person has at most ${BODY_LIST_MAX} preferences: null forgets one`);
}

async function set(change: Change, user_id: number, key: string, value: Preference | null) {
  if (value === null) {
    await change.remove('user_preferences', { user_id, key });
    return;
  }
  const kept = await change.database
    .selectFrom('user_preferences')
    .select('id')
    .where('user_id', '=', user_id)
    .where('key', '=', key)
    .executeTakeFirst();
  const values = asText(value);
  if (kept) await change.update('user_preferences', kept.id, values);
  else await change.insert('user_preferences', { user_id, key, ...values });
}

function asText(value: Preference): { value: string; type: string } {
  if (typeof value === 'boolean') return { value: value ? 'True' : 'False', type: 'bool' };
  if (typeof value === 'string') return { value, type: 'string' };
  return { value: String(value), type: Number.isInteger(value) ? 'int' : 'float' };
}
