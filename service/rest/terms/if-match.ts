import type { FastifyRequest } from 'fastify';
import type { Terms } from '../../tracker/record/terms.ts';
import { RefusedByApi } from '../refusals.ts';
import { Outdated } from './outdated.ts';

/** Whether a row is as its asker knows it, looked at in the transaction of the change. */
export function ifMatch({
  headers,
  method,
  params,
  routeOptions,
  reader,
}: FastifyRequest): Terms['check'] {
  const { 'if-match': given } = headers;
  if (given === undefined) return undefined;
  const { versions } = routeOptions.config;
  const id = (params as Record<string, unknown>)[versions?.param ?? ''];
  if (method === 'POST' || !versions || typeof id !== 'number') {
    throw new RefusedByApi(400, 'If-Match is for PUT and DELETE of a row that has an ETag');
  }
  const wanted = versionsIn(given);
  return async (database) => {
    const row = await versions.look(database, reader, id);
    // What is not there the change itself refuses.
    const version = row && versions.of(row);
    if (version === undefined || wanted === '*' || wanted.includes(version)) return;
    throw new Outdated((await versions.read(database, reader, id)) ?? {}, version);
  };
}

const TAG = /^(?:W\/)?"([^".]*)[^"]*"$/;

/** A tag of a GET is the version, a dot, and a mark of the whole answer. Weak ones come from proxies that compress. */
function versionsIn(header: string): readonly string[] | '*' {
  if (header.trim() === '*') return '*';
  return header.split(',').map((part) => {
    const [, version] = TAG.exec(part.trim()) ?? [];
    if (version !== undefined) return version;
    throw new RefusedByApi(400, 'Write If-Match: "VERSION", with the quotes, or the whole ETag');
  });
}
