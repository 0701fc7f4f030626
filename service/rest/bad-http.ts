import type { onRequestHookHandler } from 'fastify';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { RefusedByApi } from './refusals.ts';

const reasons: Readonly<Record<string, readonly [status: number, why: string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'The headers are longer than is taken: 16 kB'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request took too long to come'],
};

/** Answers what is no HTTP, of which no request comes to be, in the shape of the API. */
export function answerBadHttp(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const [status, why] = reasons[error.code ?? ''] ?? [400, 'This is no request of HTTP/1.1'];
  const body = JSON.stringify(new RefusedByApi(status, why).body());
  if (socket.writable) {
    socket.write(
      [
        `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
        'content-type: application/json; charset=utf-8',
        `content-length: ${Buffer.byteLength(body)}`,
        'connection: close',
        '',
        body,
      ].join('\r\n'),
    );
  }
  socket.destroy(error);
}

/** Refuses an address in which a `%` stands for nothing, or for no character; the original takes it as it is. */
export const refuseBadEscapes: onRequestHookHandler = ({ url }, _reply, done) => {
  if (url.includes('%')) {
    const why = wrongEscape(url);
    if (why !== undefined) throw new RefusedByApi(400, why);
  }
  done();
};

function wrongEscape(url: string): string | undefined {
  if (/%(?![0-9a-f]{2})/i.test(url)) {
    return 'A % in an address stands before two hexadecimal digits: write %25';
  }
  try {
    decodeURIComponent(url);
    return undefined;
  } catch {
    return 'What is written with % in the address is not UTF-8';
  }
}
