import { EMAIL_MIN, NAME_MIN, PERSON_NAME_MAX } from '@storyboard/contract/limits';
import type { Database } from '../database/open.ts';
import { OperatorError } from '../database/operator-error.ts';
import { createPerson, updatePerson } from '../tracker/people/write-person.ts';
import { only, runWith, withStore } from './command.ts';
import { operator, personByEmail } from './people.ts';

const usage =
  'npm run superuser -- EMAIL [--name NAME] [--database FILE]   (makes the person, or raises who has the address)';

const options = {
  name: { type: 'string' },
  database: { type: 'string' },
} as const;

/** As long as the API takes it: people send their rows back. */
function checkLength(what: string, text: string, min: number): void {
  const { length } = Array.from(text);
  if (length >= min && length <= PERSON_NAME_MAX) return;
  throw new OperatorError(`${what} has ${min} to ${PERSON_NAME_MAX} characters, not ${length}`);
}

/** Who signs in at a provider with this address, verified, is this person from then on. */
async function makeSuperuser(
  database: Database,
  email: string,
  name: string | undefined,
): Promise<string> {
  const store = { database, now: () => new Date() };
  const known = await personByEmail(database, email);
  if (known) {
    const change = { is_superuser: true, enable_login: true };
    await updatePerson(store, operator, known.id, change);
    const said = known.full_name ?? email;
    return known.is_superuser ? `${said} was a superuser already` : `${said} is a superuser now`;
  }
  const [local = ''] = email.split('@');
  const full_name = name ?? (local.length < NAME_MIN ? email : local);
  const { id } = await createPerson(store, operator, { full_name, email, is_superuser: true });
  return `${full_name} is person ${id} now, a superuser; npm run token -- ${id} makes a token to begin with`;
}

await runWith(usage, options, async ({ name, database: option }, named) => {
  const email = only(named, usage);
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new OperatorError(`"${email}" is no mail address`);
  checkLength('A mail address', email, EMAIL_MIN);
  if (name !== undefined) checkLength('A name', name, NAME_MIN);
  console.log(await withStore(option, (database) => makeSuperuser(database, email, name)));
});
