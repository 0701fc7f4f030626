import { PERSON_NAME_MAX } from '@storyboard/contract/limits';
import { sql } from 'kysely';
import { forgetOwnAddress } from '../../tracker/people/own-address.ts';
import { type Change, record, type Store } from '../../tracker/record.ts';
import type { Claims } from './provider.ts';
import { LoginRefused } from '../refused-login.ts';

interface Known {
  readonly id: number;
  readonly enable_login: number;
}

/**
 * The person whom a provider tells of. The first time a person is made, or found by a verified mail address
 * where that person has never signed in at a provider; later the name and mail address follow the provider.
 * Throws `LoginRefused`.
 */
export function personOfClaims(store: Store, plain: boolean, claims: Claims): Promise<number> {
  const author = { id: null, superuser: false, plain };
  return record(store, author, async (change) => {
    const known = await byIdentity(change, claims);
    const person = known ?? (await byEmail(change, claims));
    if (person?.enable_login === 0) throw new LoginRefused('refused');
    const id = person ? await follow(change, person.id, claims) : await make(change, claims);
    if (!known) {
      const { issuer, subject } = claims;
      await change.insert('identities', { user_id: id, issuer, subject });
    }
    return id;
  });
}

function byIdentity({ database }: Change, { issuer, subject }: Claims): Promise<Known | undefined> {
  return database
    .selectFrom('identities')
    .innerJoin('users', 'users.id', 'identities.user_id')
    .select(['users.id', 'users.enable_login'])
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
}

/** Somebody who was here before any provider was: only a verified address says that it is the same person. */
async function byEmail(
  change: Change,
  { email, emailVerified }: Claims,
): Promise<Known | undefined> {
  if (email === undefined || emailVerified === false) return undefined;
  const person = await ownerOf(change, email);
  if (!person) return undefined;
  if (emailVerified !== true || person.identities > 0) throw new LoginRefused('email_taken');
  return person;
}

/** Who has a mail address, whatever its case: one that was proved, or set by a superuser or an import. */
async function ownerOf({ database }: Change, email: string, except = 0) {
  return database
    .selectFrom('users')
    .select(['users.id', 'users.enable_login'])
    .select((build) =>
      build
        .selectFrom('identities')
        .select(build.fn.countAll<number>().as('count'))
        .whereRef('identities.user_id', '=', 'users.id')
        .$asScalar()
        .$notNull()
        .as('identities'),
    )
    .where(sql<boolean>`lower(users.email) = lower(${email})`)
    .where('users.id', '<>', except)
    .orderBy('identities', 'desc')
    .executeTakeFirst();
}

const nameOf = ({ name, email }: Claims) =>
  (name ?? email?.split('@')[0] ?? 'Somebody').slice(0, PERSON_NAME_MAX);

function make(change: Change, claims: Claims): Promise<number> {
  const { issuer, subject, email, emailVerified } = claims;
  return change.insert('users', {
    full_name: nameOf(claims),
    email: emailVerified === false ? null : email,
    openid: `${issuer}#${subject}`.slice(0, 255),
    last_login: change.at,
  });
}

/** An address that is not verified, or that another person has, is not taken over; the old one stays. */
async function follow(change: Change, id: number, claims: Claims): Promise<number> {
  const { name, email, emailVerified } = claims;
  const taken = email !== undefined && (await ownerOf(change, email, id)) !== undefined;
  const followed = taken || emailVerified === false ? undefined : email;
  if (followed !== undefined) await forgetOwnAddress(change, id);
  await change.update('users', id, {
    full_name: name?.slice(0, PERSON_NAME_MAX),
    email: followed,
    last_login: change.at,
  });
  return id;
}
