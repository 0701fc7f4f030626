import type { onSendHookHandler } from 'fastify';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { addVary } from './rest/vary.ts';

/** Characters from which on compressing pays: below it all fits in one packet anyway. */
const WORTH = 1400;

const brotli = promisify(brotliCompress);
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
const encoders = {
  br: (text: string) => brotli(text, brotliOptions),
  gzip: (text: string) => promisify(gzip)(text),
};

function encodingFor(accepted = ''): keyof typeof encoders | undefined {
  if (accepted === '') return undefined;
  const wanted = accepted
    .split(',')
    .map((part) => part.trim())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(';', 1)[0]);
  if (wanted.includes('br')) return 'br';
  return wanted.includes('gzip') ? 'gzip' : undefined;
}

/**
 * An `onSend` hook: long texts travel compressed where the asker takes it. Not `@fastify/compress`: that one
 * leaves out answers of the not-found handler, which are our pages, and makes streams for every text.
 */
export const compressLongTexts: onSendHookHandler = (request, reply, payload, done) => {
  if (typeof payload !== 'string' || payload.length < WORTH) {
    done(null, payload);
    return;
  }
  addVary(reply, 'accept-encoding');
  const encoding = encodingFor(request.headers['accept-encoding']);
  if (!encoding || reply.hasHeader('content-encoding')) {
    done(null, payload);
    return;
  }
  encoders[encoding](payload).then((body) => {
    reply.header('content-encoding', encoding).header('content-length', body.length);
    done(null, body);
  }, done);
};
