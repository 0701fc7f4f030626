import type { Token } from '@storyboard/contract/person';
import { sql } from 'kysely';
import { jsonItems } from '../../database/sqlite/json.ts';
import { stamps } from '../query/columns.ts';
import { equal } from '../query/condition.ts';
import { grouped, idsOf } from '../query/grouped.ts';
import { rowById } from '../query/one.ts';
import { sortsBy } from '../query/order.ts';
import { type Listing, type Page, pageOf, type Paging } from '../query/page.ts';
import { type Database, run } from '../query/shaped.ts';
import type { Reader } from '../reader.ts';
import { Refused } from '../refused.ts';

export const tokenSorts = sortsBy('accesstokens', ['id', 'created_at', 'expires_in']);

const tokens = (plain: boolean): Listing<Token> => ({
  shape: `tokens ${plain}`,
  table: 'accesstokens',
  sorts: tokenSorts,
  select: (database) =>
    database
      .selectFrom('accesstokens')
      .select([
        'accesstokens.id',
        'accesstokens.user_id',
        'accesstokens.expires_in',
        ...stamps('accesstokens'),
      ])
      .$if(plain, (select) => select.select('accesstokens.access_token')),
});

/** Tokens are for their owner and for superusers. */
export function checkOwner(reader: Reader, person: number): void {
  if (reader.id === null || (person !== reader.id && !reader.superuser)) {
    throw new Refused(403, "You are not admin and can't do this.");
  }
}

export async function listTokens(
  database: Database,
  reader: Reader,
  person: number,
  paging: Paging,
): Promise<Page<Token>> {
  checkOwner(reader, person);
  const visible = [equal('accesstokens.user_id', person)];
  const page = await pageOf(database, reader, tokens(reader.plain), { visible }, paging);
  return { ...page, rows: await withRefresh(database, reader, page.rows) };
}

/** A token of a person; the original refuses another's as a wrong address. */
export async function tokenById(
  database: Database,
  reader: Reader,
  person: number,
  id: number,
): Promise<Token> {
  checkOwner(reader, person);
  const token = await rowById(database, tokens(reader.plain), id);
  if (!token) throw new Refused(404, `Token ${id} not found.`);
  if (token.user_id !== person) {
    throw new Refused(403, 'token_entity.user_id or user_id is wrong.');
  }
  const [whole = token] = await withRefresh(database, reader, [token]);
  return whole;
}

async function withRefresh(
  database: Database,
  { plain }: Reader,
  rows: readonly Token[],
): Promise<Token[]> {
  const found = await run(database, 'refresh tokens', { ids: idsOf(rows) }, (slot) =>
    database
      .selectFrom('refreshtokens')
      .select([
        'id',
        'user_id',
        'access_token_id',
        'refresh_token',
        'expires_in',
        ...stamps('refreshtokens'),
      ])
      .where(sql<boolean>`access_token_id in ${jsonItems(slot('ids'))}`),
  );
  const byToken = grouped(
    found,
    ({ access_token_id }) => access_token_id ?? 0,
    ({ id, user_id, expires_in, created_at, updated_at, refresh_token }) => ({
      id,
      user_id,
      expires_in,
      created_at,
      updated_at,
      ...(plain ? { refresh_token } : {}),
    }),
  );
  return rows.map((row) => {
    const [refresh_token] = byToken.get(row.id) ?? [];
    return refresh_token ? { ...row, refresh_token } : row;
  });
}
