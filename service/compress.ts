import type { onSendHookHandler } from 'fastify';
import { pipeline, Readable } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib';
import { addVary } from './rest/vary.ts';

/** Characters from which on compressing pays: those of a page are just above it. */
const WORTH = 800;

const brotli = promisify(brotliCompress);
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
const encoders = {
  br: {
    whole: (text: string) => brotli(text, brotliOptions),
    stream: () => createBrotliCompress(brotliOptions),
  },
  gzip: { whole: (text: string) => promisify(gzip)(text), stream: () => createGzip() },
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
 * An `onSend` hook: long texts and long lists travel compressed where the asker takes it. Not
 * `@fastify/compress`: that one leaves out answers of the not-found handler, which are our pages, and makes
 * streams for every text.
 */
export const compressLongTexts: onSendHookHandler = (request, reply, payload, done) => {
  const list = reply.rest && payload instanceof Readable ? payload : undefined;
  if (!list && (typeof payload !== 'string' || payload.length < WORTH)) {
    done(null, payload);
    return;
  }
  addVary(reply, 'accept-encoding');
  const encoding = encodingFor(request.headers['accept-encoding']);
  if (!encoding || reply.hasHeader('content-encoding')) {
    done(null, payload);
    return;
  }
  const encoder = encoders[encoding];
  reply.header('content-encoding', encoding);
  if (typeof payload === 'string') {
    encoder.whole(payload).then((body) => {
      reply.header('content-length', body.length);
      done(null, body);
    }, done);
  } else if (list) {
    done(
      null,
      pipeline(list, encoder.stream(), () => undefined),
    );
  }
};
