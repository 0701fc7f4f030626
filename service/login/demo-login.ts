import type { DemoPerson } from '@storyboard/contract/login';
import type { IncomingHttpHeaders } from 'node:http';
import type { Database } from '../database/open.ts';
import { fact } from '../database/facts.ts';
import { isForLoopback, isLoopback } from './addresses.ts';

export interface DemoConditions {
  readonly database: Database;
  readonly plain: boolean;
  /** The address that the service listens at. */
  readonly host: string;
  readonly publicOrigin: () => string;
  readonly people: readonly DemoPerson[];
}

/**
 * The people whom one may be without any proof: undefined unless the store holds demo data and the service, its
 * public address and this very request are of this machine alone.
 */
export async function demoLogin(
  { database, plain, host, publicOrigin, people }: DemoConditions,
  headers: IncomingHttpHeaders,
): Promise<DemoPerson[] | undefined> {
  if (plain || !isLoopback(host) || !isForLoopback(headers)) return undefined;
  if (!isLoopback(new URL(publicOrigin()).hostname)) return undefined;
  if ((await fact(database, 'demo')) === undefined) return undefined;
  const ids = people.map(({ id }) => id);
  const rows = await database
    .selectFrom('users')
    .select(['id', 'full_name'])
    .where('id', 'in', ids)
    .where('enable_login', '=', 1)
    .execute();
  return people.filter(({ id, full_name }) =>
    rows.some((row) => row.id === id && row.full_name === full_name),
  );
}
