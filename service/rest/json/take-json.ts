import { isUtf8 } from 'node:buffer';
import type { IncomingHttpHeaders } from 'node:http';
import type { Api } from '../api.ts';
import { RefusedByApi } from '../refusals.ts';
import { namedTwice, namesIn } from './named-twice.ts';

/** What a body may be nested in; no schema comes near. */
const DEEPEST = 64;

/** Bodies are JSON, or nothing. In plain mode the last of two of one name counts, as for the original. */
export function takeJsonOnly(api: Api, plain: boolean): void {
  const parse = api.getDefaultJsonParser('error', 'error');
  api.removeAllContentTypeParsers();
  api.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, bytes, done) => {
    const refusal = refusedEncoding(request.headers) ?? refusedBytes(bytes as Buffer);
    const body = bytes.toString();
    if (refusal) done(refusal);
    else if (body === '') done(null, undefined);
    else {
      void parse(request, body, (error, value: unknown) => {
        done(error ?? refusedValue(body, value, plain), value);
      });
    }
  });
}

/** What is no character would be kept as another, and nobody would know what it was. */
const refusedBytes = (bytes: Buffer): Error | undefined =>
  isUtf8(bytes) ? undefined : new RefusedByApi(400, 'The body is not written in UTF-8');

function refusedEncoding(headers: IncomingHttpHeaders): Error | undefined {
  const [, charset = 'utf-8'] = /charset="?([\w-]+)/i.exec(headers['content-type'] ?? '') ?? [];
  if (!/^(utf-?8|us-ascii)$/i.test(charset)) return new RefusedByApi(415, 'Send JSON as UTF-8');
  const { 'content-encoding': encoding = 'identity' } = headers;
  if (encoding !== 'identity') return new RefusedByApi(415, 'Send the body without an encoding');
  return undefined;
}

function refusedValue(body: string, value: unknown, plain: boolean): Error | null {
  const count = countNames(value, DEEPEST);
  if (count === Infinity) {
    return new RefusedByApi(400, `The body is nested deeper than ${DEEPEST} levels`);
  }
  const names = plain ? [] : namesIn(body);
  if (names.length <= count) return null;
  const twice = namedTwice(names, value).slice(0, 100);
  return new RefusedByApi(400, `The body names ${JSON.stringify(twice)} twice in one object`);
}

/** How many names there are in all objects; without end where they are nested too deeply. */
function countNames(value: unknown, levels: number): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (levels === 0) return Infinity;
  const parts: unknown[] = Object.values(value);
  const own = Array.isArray(value) ? 0 : parts.length;
  return parts.reduce<number>((sum, part) => sum + countNames(part, levels - 1), own);
}
