import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { CAPABILITIES } from '@storyboard/contract/system-info';
import fastify from 'fastify';
import { serveClient } from './client.ts';
import { compressLongTexts } from './compress.ts';
import type { Config } from './config.ts';
import manifest from './package.json' with { type: 'json' };
import type { Database } from './database/open.ts';
import { namesInOneStep } from './rest/names.ts';
import { answerBadHttp } from './rest/bad-http.ts';
import { answerError } from './rest/refusals.ts';
import { serveApi } from './rest/rest.ts';
import { answerConditionally } from './rest/terms/conditional.ts';

export interface AppOptions extends Pick<
  Config,
  'plain' | 'now' | 'allowOrigins' | 'allowRedirects'
> {
  database: Database;
}

export async function buildApp({ plain, ...options }: AppOptions) {
  const app = fastify({
    forceCloseConnections: true,
    // Names stand in addresses, and percent-encoded they are long.
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 2500 },
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply),
    clientErrorHandler: answerBadHttp,
    rewriteUrl: ({ url = '/' }) => namesInOneStep(url),
  }).withTypeProvider<TypeBoxTypeProvider>();
  if (!plain) app.addHook('onSend', answerConditionally);
  app.addHook('onSend', compressLongTexts);
  await serveApi(app, { plain, version: manifest.version, ...options });
  await serveClient(app, { capabilities: plain ? [] : CAPABILITIES });
  return app;
}
