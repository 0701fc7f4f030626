import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { CAPABILITIES } from '@storyboard/contract/system-info';
import fastify from 'fastify';
import { serveClient } from './client.ts';
import { compressLongTexts } from './compress.ts';
import type { Config } from './config.ts';
import manifest from './package.json' with { type: 'json' };
import type { Database } from './database/open.ts';
import { namesInOneStep } from './rest/names.ts';
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
    routerOptions: { ignoreTrailingSlash: true },
    rewriteUrl: ({ url = '/' }) => namesInOneStep(url),
  }).withTypeProvider<TypeBoxTypeProvider>();
  if (!plain) app.addHook('onSend', answerConditionally);
  app.addHook('onSend', compressLongTexts);
  await serveApi(app, { plain, version: manifest.version, ...options });
  await serveClient(app, { capabilities: plain ? [] : CAPABILITIES });
  return app;
}
