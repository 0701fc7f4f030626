import type { FastifyInstance } from 'fastify';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Description } from '../openapi/types.ts';
import { docsPage } from './page.ts';

const policy = (nonce: string) =>
  [
    "default-src 'none'",
    // The theme that a reader has chosen, as in every page of the client.
    "script-src 'self'",
    `style-src 'nonce-${nonce}'`,
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');

/** The description of the API for people, at `/api/docs`. */
export function serveDocs(
  app: FastifyInstance,
  description: () => Description,
  publicOrigin: () => string,
): void {
  let page: string | undefined;
  app.get('/api/docs', { exposeHeadRoute: true }, async (_request, reply) => {
    page ??= docsPage(
      description(),
      readFileSync(join(import.meta.dirname, 'page.css'), 'utf8'),
      publicOrigin(),
    );
    const nonce = randomBytes(16).toString('base64');
    return reply
      .headers({
        'content-security-policy': policy(nonce),
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'cache-control': 'no-store',
      })
      .type('text/html; charset=utf-8')
      .send(page.replace('NONCE', nonce));
  });
}
