import fc from 'fast-check';
import type { Description } from '../../rest/openapi/types.ts';
import type { Database } from '../../database/open.ts';
import { startInstance } from '../instance.ts';
import type { Lifetime } from '../temp-store.ts';
import { markedWorld } from './marked-world.ts';
import { type Request, requestsOf, type Who } from './requests.ts';
import { judge } from './verdict.ts';

/** The world begins anew after so many requests, which delete much of it. */
const ROUND = 200;

export interface Fuzzed {
  readonly faults: string[];
  /** How many answers had each status. */
  readonly statuses: Map<number, number>;
  /** Operations that answered well at least once. */
  readonly worked: Set<string>;
  readonly operations: number;
}

const told = ({ who, method, url, body }: Request) =>
  `${who}: ${method.toUpperCase()} ${url} ${body?.slice(0, 400) ?? ''}`;

/** The superuser may have made the stranger one. */
async function rankOf(database: Database, who: Who): Promise<Who> {
  if (who !== 'stranger') return who;
  const [person] = await database
    .selectFrom('users')
    .select('is_superuser')
    .where('id', '=', 4)
    .execute();
  return person?.is_superuser === 1 ? 'superuser' : who;
}

/** Sends requests that follow from the description of the API, and looks at each answer. */
export async function fuzz(life: Lifetime, numRuns: number, seed: number): Promise<Fuzzed> {
  const { app, database, replace } = await startInstance(life);
  const description = (await app.inject('/api/v1/openapi.json')).json<Description>();
  const verdict = judge(description);
  const fuzzed: Fuzzed = {
    faults: [],
    statuses: new Map(),
    worked: new Set(),
    operations: Object.values(description.paths).flatMap((item) => Object.keys(item)).length,
  };
  const requests = fc.sample(requestsOf(description), { numRuns, seed });
  for (const [index, request] of requests.entries()) {
    if (index % ROUND === 0) await replace(markedWorld());
    const { method, url, headers, body } = request;
    const answer = await app.inject({
      method: method.toUpperCase() as 'GET',
      url,
      headers,
      ...(body !== undefined && { payload: body }),
    });
    const given = { status: answer.statusCode, text: answer.body };
    const fault = verdict(await rankOf(database, request.who), request, given);
    if (fault)
      fuzzed.faults.push(
        `${told(request)}: ${given.status}: ${fault}: ${given.text.slice(0, 400)}`,
      );
    fuzzed.statuses.set(given.status, (fuzzed.statuses.get(given.status) ?? 0) + 1);
    if (given.status < 300) fuzzed.worked.add(request.operation.operationId);
  }
  return fuzzed;
}
