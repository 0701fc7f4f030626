import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { CAPABILITIES } from '@storyboard/contract/system-info';
import fastify, { type FastifyInstance } from 'fastify';
import type { AddressInfo } from 'node:net';
import { serveClient } from './client.ts';
import { compressLongTexts } from './compress.ts';
import type { Config } from './config.ts';
import manifest from './package.json' with { type: 'json' };
import type { Database } from './database/open.ts';
import { demoRoles } from './demo/roles.ts';
import { FaultLog, type LogTarget } from './log.ts';
import type { LoginSettings } from './login/login.ts';
import { namesInOneStep } from './rest/names.ts';
import { sendRest } from './rest/rest-of-list.ts';
import { answerBadHttp } from './rest/bad-http.ts';
import { passOverTypeOfNothing } from './rest/json/no-body.ts';
import { answerError } from './rest/refusals.ts';
import { serveApi } from './rest/rest.ts';
import { answerConditionally } from './rest/terms/conditional.ts';
import { endWell } from './stop.ts';
import type { Every } from './tracker/changes/feed.ts';

type Needed = 'plain' | 'now' | 'allowOrigins' | 'allowRedirects';
type LoginConfig =
  'host' | 'publicUrl' | 'providers' | 'sessionLimits' | 'loginLimit' | 'trustProxies';

export interface AppOptions extends Pick<Config, Needed>, Partial<Pick<Config, LoginConfig>> {
  database: Database;
  /** Where faults are told; nowhere if not given. */
  log?: LogTarget | undefined;
  /** In place of the machine's clock, for tests. */
  every?: Every | undefined;
}

export async function buildApp({ plain, log, trustProxies = [], ...options }: AppOptions) {
  const faults = new FaultLog(log);
  const app = fastify({
    logController: faults,
    forceCloseConnections: 'idle',
    exposeHeadRoutes: false,
    // Of a request that sends nothing no stream is made: see rest/json/no-body.ts.
    http: { optimizeEmptyRequests: true },
    // Names stand in addresses, and percent-encoded they are long.
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 2500 },
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply),
    clientErrorHandler: answerBadHttp,
    rewriteUrl: ({ url = '/' }) => namesInOneStep(url),
    trustProxy: ['loopback', ...trustProxies],
  }).withTypeProvider<TypeBoxTypeProvider>();
  app.decorate('faults', faults);
  endWell(app);
  app.addHook('onRequest', passOverTypeOfNothing);
  app.decorateReply('rest');
  app.addHook('onSend', sendRest);
  if (!plain) app.addHook('onSend', answerConditionally);
  app.addHook('onSend', compressLongTexts);
  const login = loginOf(app, options);
  await serveApi(app, { ...options, plain, version: manifest.version, login });
  const { publicOrigin } = login;
  await serveClient(app, { capabilities: plain ? [] : CAPABILITIES, publicOrigin });
  return app;
}

function loginOf(
  app: Pick<FastifyInstance, 'server'>,
  {
    host = '127.0.0.1',
    publicUrl,
    providers = [],
    sessionLimits: limits = { idleDays: 14, days: 90 },
    loginLimit: triesPerMinute = 0,
    allowRedirects,
  }: Omit<AppOptions, 'plain'>,
): LoginSettings {
  // The port is known once the service listens, and then stays.
  let own: string | undefined;
  const publicOrigin = () => {
    if (publicUrl !== undefined || own !== undefined) return publicUrl ?? own ?? '';
    const origin = ownOrigin(host, app.server.address());
    if (app.server.listening) own = origin;
    return origin;
  };
  return {
    host,
    publicOrigin,
    providers,
    limits,
    triesPerMinute,
    allowRedirects,
    demoPeople: demoRoles,
  };
}

/** Where the service is reached if nobody says otherwise: all addresses of this machine have one name, too. */
function ownOrigin(host: string, address: AddressInfo | string | null): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  const port = typeof address === 'object' && address ? `:${address.port}` : '';
  return new URL(`http://${name.includes(':') ? `[${name}]` : name}${port}`).origin;
}
