import type { FastifyReply, FastifyRequest, onSendHookHandler } from 'fastify';
import { crc32 } from 'node:zlib';
import { addVary } from '../headers/vary.ts';
import type { Reader } from '../../tracker/reader.ts';

/** Who asks decides what is in an answer: no other may get it, and what a person may see stays off their disk. */
const cacheFor = ({ id }: Reader) => (id === null ? 'private, no-cache' : 'private, no-store');

/**
 * An `onSend` hook, before anything is compressed: an answer to a GET has a tag, unless it is so long that it goes
 * out as it is read, and whoever sends it back
 * is told 304 while it would be the same again. The tag of a row is its version and a mark of the answer.
 */
export const answerConditionally: onSendHookHandler = (request, reply, payload, done) => {
  done(null, tagged(request, reply, payload));
};

function tagged(request: FastifyRequest, reply: FastifyReply, payload: unknown): unknown {
  const reader = readerOf(request);
  if (!reader || request.method !== 'GET' || reply.statusCode !== 200) return payload;
  reply.header('cache-control', cacheFor(reader));
  addVary(reply, 'Authorization, Cookie, Accept-Encoding');
  if (typeof payload !== 'string') return payload;
  const mark = `${payload.length.toString(36)}-${crc32(payload).toString(36)}`;
  const own = reply.getHeader('etag');
  const version = typeof own === 'string' ? own.slice(1, -1) : undefined;
  reply.header('etag', version === undefined ? `W/"${mark}"` : `"${version}.${mark}"`);
  if (!knows(request.headers['if-none-match'], version, mark)) return payload;
  reply.code(304).removeHeader('content-type');
  return null;
}

/** Of pages nobody knows who reads them. */
const readerOf = ({ reader }: { reader?: Reader }) => reader;

/** Weakly compared, as RFC 9110 has it. */
function knows(header: string | undefined, version: string | undefined, mark: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  const opaque = version === undefined ? mark : `${version}.${mark}`;
  return Array.from(header.matchAll(/"([^"]*)"/g)).some(([, tag]) => tag === opaque);
}
