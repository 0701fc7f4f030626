import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import { Login, type LoginSettings } from '../login/login.ts';
import { type Api, readBySchema, type Service } from './api.ts';
import { changeRoutes } from './changes/routes.ts';
import { refuseBadEscapes } from './bad-http.ts';
import { boardRoutes } from './boards/routes.ts';
import { boardWrites } from './boards/write-routes.ts';
import { allowOrigins } from './headers/cors.ts';
import { batchRoutes } from './batch/routes.ts';
import { guardedAnswer, guardSignIn } from './headers/guarded.ts';
import { tellIgnored } from './json/ignored.ts';
import { takeJsonOnly } from './json/take-json.ts';
import { demoRoutes } from './login/demo-route.ts';
import { limitTries } from './login/tries.ts';
import { dueDateRoutes } from './due-dates/routes.ts';
import { dueDateWrites } from './due-dates/write-routes.ts';
import { loginRoutes } from './login/routes.ts';
import { onceInBatch } from './batch/within.ts';
import { sessionRoutes } from './login/session-routes.ts';
import { knownAddresses } from './methods.ts';
import { authorizeRoutes } from './openid/authorize-routes.ts';
import { tokenExchange } from './openid/token-route.ts';
import { serveDocs } from './docs/routes.ts';
import { BASE, describe } from './openapi/describe.ts';
import { descriptionRoute } from './openapi/routes.ts';
import type { Description } from './openapi/types.ts';
import { personRoutes } from './people/routes.ts';
import { preferenceRoutes } from './people/preference-routes.ts';
import { tokenRoutes } from './people/token-routes.ts';
import { personWrites } from './people/write-routes.ts';
import { teamRoutes } from './people/team-routes.ts';
import { teamWrites } from './people/team-write-routes.ts';
import { permissionRoutes } from './permissions/routes.ts';
import { branchRoutes } from './projects/branch-routes.ts';
import { branchWrites } from './projects/branch-write-routes.ts';
import { projectGroupRoutes } from './projects/group-routes.ts';
import { projectGroupWrites } from './projects/group-write-routes.ts';
import { projectRoutes } from './projects/routes.ts';
import { projectWrites } from './projects/write-routes.ts';
import { readReader } from './reader.ts';
import { answerError } from './refusals.ts';
import { storyRoutes } from './stories/routes.ts';
import { storyWrites } from './stories/write-routes.ts';
import { subscriptionEventRoutes } from './subscriptions/event-routes.ts';
import { subscriptionRoutes } from './subscriptions/routes.ts';
import { syncRoutes } from './sync/routes.ts';
import { systemRoutes } from './system/routes.ts';
import { tagRoutes } from './tags/routes.ts';
import { tagWrites } from './tags/write-routes.ts';
import { taskRoutes } from './tasks/routes.ts';
import { taskWrites } from './tasks/write-routes.ts';
import { takeTerms } from './terms/terms.ts';
import { together } from './together.ts';
import { commentRoutes } from './timeline/comment-routes.ts';
import { eventRoutes } from './timeline/routes.ts';
import { commentWrites } from './timeline/write-routes.ts';
import { filterWrites } from './worklists/filter-write-routes.ts';
import { itemWrites } from './worklists/item-write-routes.ts';
import { worklistRoutes } from './worklists/routes.ts';
import { worklistWrites } from './worklists/write-routes.ts';

const resources = [
  storyRoutes,
  taskRoutes,
  eventRoutes,
  commentRoutes,
  projectRoutes,
  projectGroupRoutes,
  branchRoutes,
  personRoutes,
  teamRoutes,
  tagRoutes,
  systemRoutes,
  storyWrites,
  taskWrites,
  commentWrites,
  tagWrites,
  projectWrites,
  projectGroupWrites,
  branchWrites,
  personWrites,
  teamWrites,
  preferenceRoutes,
  tokenRoutes,
  subscriptionRoutes,
  subscriptionEventRoutes,
  authorizeRoutes,
  tokenExchange,
  boardRoutes,
  boardWrites,
  worklistRoutes,
  worklistWrites,
  itemWrites,
  filterWrites,
  dueDateRoutes,
  dueDateWrites,
  permissionRoutes,
];

/** What the original does not have. */
const additions = [loginRoutes, demoRoutes, sessionRoutes, batchRoutes, changeRoutes, syncRoutes];

export interface RestOptions extends Omit<Service, 'login'> {
  /** Whose pages may call the API besides the service's own. */
  readonly allowOrigins: readonly string[];
  readonly login: LoginSettings;
}

/** Before anything else, so that refusals have the headers too. */
function guardAnswers(login: Login) {
  const headers = guardedAnswer(login.publicOrigin);
  return (_request: FastifyRequest, reply: FastifyReply, done: () => void): void => {
    void reply.headers(headers);
    done();
  };
}

/** The API of the tracker, under `/api/v1`. */
export async function serveApi(app: FastifyInstance, options: RestOptions): Promise<void> {
  const routes: RouteOptions[] = [];
  let described: Description | undefined;
  const description = () => (described ??= describe(routes, options.version));
  await app.register(
    async (api: Api) => {
      const { plain } = options;
      const service = { ...options, login: new Login(options, plain, options.login) };
      const addresses = knownAddresses();
      readBySchema(api);
      takeJsonOnly(api, plain);
      api.decorateRequest('reader');
      api.decorateRequest('session');
      api.setErrorHandler(answerError);
      api.addHook('onRoute', (route) => {
        if (route.handler === addresses.refuse) return;
        addresses.remember(route);
        routes.push(route);
      });
      api.addHook('onRequest', together());
      if (!plain) api.addHook('onRequest', guardAnswers(service.login));
      allowOrigins(api, options.allowOrigins, plain);
      api.addHook('onRequest', onceInBatch(readReader(service)));
      if (!plain) {
        api.addHook('onRequest', refuseBadEscapes);
        for (const dress of [guardSignIn, tellIgnored, takeTerms]) api.addHook('onRoute', dress);
      }
      api.setNotFoundHandler(addresses.refuse);
      await limitTries(api, service.login);
      for (const add of [...resources, ...(plain ? [] : additions)].flat()) add(api, service);
      if (!plain) descriptionRoute(description)(api, service);
      // Outside, files and pages of the client answer every address: below the API only the API does.
      for (const rest of ['/', '/*']) api.all(rest, addresses.refuse);
    },
    { prefix: BASE },
  );
  if (!options.plain) serveDocs(app, description, options.login.publicOrigin);
}
