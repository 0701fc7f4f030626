import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';

/** What a service answers to bytes that no HTTP client would send. */
export async function rawHttp(
  address: string,
  sent: string,
): Promise<{ status: number; body: string }> {
  const { port, hostname } = new URL(address);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  // A service that has heard enough closes while the rest is still on its way.
  socket.on('error', () => undefined);
  socket.write(sent);
  const answer = await text(socket).catch(() => '');
  const [head = '', ...rest] = answer.split('\r\n\r\n');
  const [, status = '0'] = /^HTTP\/1\.1 (\d+)/.exec(head) ?? [];
  return { status: Number(status), body: rest.join('\r\n\r\n') };
}
