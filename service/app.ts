import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { CAPABILITIES } from '@storyboard/contract/system-info';
import fastify from 'fastify';
import { serveClient } from './client.ts';
import { compressLongTexts } from './compress.ts';
import type { Config } from './config.ts';
import type { Database } from './database/open.ts';

export interface AppOptions extends Pick<
  Config,
  'plain' | 'now' | 'allowOrigins' | 'allowRedirects'
> {
  database: Database;
}

export async function buildApp({ plain }: AppOptions) {
  const app = fastify({ forceCloseConnections: true }).withTypeProvider<TypeBoxTypeProvider>();
  app.addHook('onSend', compressLongTexts);
  await serveClient(app, { capabilities: plain ? [] : CAPABILITIES });
  return app;
}
