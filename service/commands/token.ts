import { existsSync } from 'node:fs';
import { databaseFile } from '../config.ts';
import type { Database } from '../database/open.ts';
import { OperatorError } from '../database/operator-error.ts';
import { createToken } from '../tracker/people/write-token.ts';
import { only, runWith, withStore } from './command.ts';
import { personNamed } from './people.ts';

const DAY = 86_400;
const usage =
  'npm run token -- PERSON [--days NUMBER] [--database FILE]   (PERSON: id, mail address or name; 30 days if not given)';

const options = {
  days: { type: 'string', default: '30' },
  database: { type: 'string' },
} as const;

function secondsIn(days: string): number {
  const value = Number(days);
  if (/^\d+$/.test(days) && value >= 1 && value <= 3650) return value * DAY;
  throw new OperatorError(`--days takes a number from 1 to 3650, not "${days}"`);
}

/** Makes a token; the secret alone goes to the output, so that scripts can take it. */
async function makeToken(database: Database, who: string, seconds: number): Promise<void> {
  const { id, full_name, enable_login } = await personNamed(database, who);
  const name = full_name ?? `Person ${id}`;
  if (enable_login === 0) throw new OperatorError(`${name} may not sign in`);
  const store = { database, now: () => new Date() };
  const author = { id, superuser: false, plain: false };
  const draft = { user_id: id, expires_in: seconds };
  const { access_token = '' } = await createToken(store, author, id, draft);
  console.error(`A token of ${name} for ${seconds / DAY} days. It is told this once:`);
  console.log(access_token);
}

await runWith(usage, options, async ({ days, database: option }, named) => {
  const who = only(named, usage);
  const seconds = secondsIn(days);
  const file = databaseFile(option, process.env);
  if (!existsSync(file)) throw new OperatorError(`There is no store ${file}`);
  await withStore(file, (database) => makeToken(database, who, seconds));
});
