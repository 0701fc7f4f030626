import { Sync } from '@storyboard/contract/sync';
import type { SyncScope } from '../../tracker/sync/scope.ts';
import { syncPage } from '../../tracker/sync/sync.ts';
import type { Route } from '../api.ts';
import { many, parameters, Text, Whole } from '../parameters.ts';
import { RefusedByApi } from '../refusals.ts';

/** Stories that may be named one by one. */
const NAMED = 1000;

const querystring = parameters({
  project_group_id: Whole,
  project_id: Whole,
  story: many(Whole, NAMED),
  since: Text,
  limit: Whole,
});

interface Asked {
  readonly project_group_id?: number;
  readonly project_id?: number;
  readonly story?: readonly number[];
}

function scopeOf({ project_group_id, project_id, story }: Asked): SyncScope {
  const scopes: SyncScope[] = [];
  if (project_group_id !== undefined) scopes.push({ kind: 'project_group', id: project_group_id });
  if (project_id !== undefined) scopes.push({ kind: 'project', id: project_id });
  if (story !== undefined) scopes.push({ kind: 'stories', ids: [...new Set(story)] });
  const [scope, other] = scopes;
  if (!scope || other) {
    throw new RefusedByApi(
      400,
      'Name what to read: project_group_id, project_id or story, one of them',
    );
  }
  return scope;
}

const sync: Route = (api, { database }) => {
  api.get(
    '/sync',
    { schema: { querystring, response: { 200: Sync } } },
    async ({ reader, query }) =>
      syncPage(database, reader, {
        scope: scopeOf(query),
        since: query.since,
        limit: query.limit,
      }),
  );
};

export const syncRoutes = [sync];
