import type { Person } from '@storyboard/contract/person';
import { type RawBuilder, sql } from 'kysely';
import { anyOf, type Column, type Condition, contains, given, never } from '../query/condition.ts';
import { flag, stamps, time } from '../query/columns.ts';
import { rowById } from '../query/one.ts';
import { sortsBy } from '../query/order.ts';
import { type Listing, type Page, pageOf, type Paging } from '../query/page.ts';
import type { Database } from '../query/shaped.ts';
import { wordsIn } from '../query/words.ts';
import type { Reader } from '../reader.ts';
import { shownEmail } from './own-address.ts';

export interface PeopleFilters {
  readonly full_name?: string;
  readonly email?: string;
  readonly openid?: string;
}

export const personSorts = sortsBy(
  'users',
  [
    'id',
    'full_name',
    'email',
    'openid',
    'last_login',
    'created_at',
    'updated_at',
    'is_superuser',
    'enable_login',
  ],
  { full_name: 'full_name_folded' },
);

/** Mail address, OpenID and last login are for the person themselves and for superusers. */
export const seesContacts = (reader: Reader): boolean => reader.plain || reader.superuser;

const nothing = sql<string | null>`null`;
const ifShown = (shown: boolean, column: RawBuilder<string | null>) => (shown ? column : nothing);

/** What others see of a person; with `contacts` also how to reach them. */
export const personColumns = (contacts: boolean) =>
  [
    'users.id',
    'users.full_name',
    ifShown(contacts, shownEmail).as('email'),
    ifShown(contacts, sql.ref('users.openid')).as('openid'),
    flag('users.is_superuser').as('is_superuser'),
    flag('users.enable_login').as('enable_login'),
    ifShown(contacts, time('users.last_login')).as('last_login'),
    nothing.as('created_at'),
    nothing.as('updated_at'),
  ] as const;

function people(reader: Reader): Listing<Person> {
  const contacts = seesContacts(reader);
  return {
    shape: `people ${contacts}`,
    table: 'users',
    sorts: contacts ? personSorts : { id: personSorts.id, full_name: personSorts.full_name },
    select: (database) => database.selectFrom('users').select(personColumns(contacts)),
  };
}

/** What people see of themselves. */
const oneself: Listing<Person> = {
  shape: 'oneself',
  table: 'users',
  sorts: {},
  select: (database) =>
    database.selectFrom('users').select([...personColumns(true).slice(0, -2), ...stamps('users')]),
};

/** By the address that is shown or the one that was proved. */
function withEmail(text: string): Condition {
  const own = contains('own_addresses.email', text);
  return anyOf([
    contains('users.email', text),
    {
      ...own,
      build: (slot) => sql`users.id in (
        select own_addresses.user_id from own_addresses where ${own.build(slot)})`,
    },
  ]);
}

export function listPeople(
  database: Database,
  reader: Reader,
  { full_name, email, openid, ...paging }: PeopleFilters & Paging,
): Promise<Page<Person>> {
  const contact = (column: Column) => (text: string) =>
    seesContacts(reader) ? contains(column, text) : never;
  const filters = [
    ...given(full_name, (text) => contains('users.full_name_folded', text)),
    ...given(email, (text) => (seesContacts(reader) ? withEmail(text) : never)),
    ...given(openid, contact('users.openid')),
  ];
  return pageOf(database, reader, people(reader), { filters }, paging);
}

export function searchPeople(
  database: Database,
  reader: Reader,
  q: string,
  paging: Paging,
): Promise<Page<Person>> {
  const columns: Column[] = ['users.full_name_folded'];
  if (seesContacts(reader)) columns.push('users.email');
  const filters: Condition[] = [wordsIn(columns, q, reader.plain)];
  return pageOf(database, reader, people(reader), { filters }, paging);
}

/** Undefined when there is nobody with this id. */
export function personById(
  database: Database,
  reader: Reader,
  id: number,
): Promise<Person | undefined> {
  return rowById(database, id === reader.id ? oneself : people(reader), id);
}
