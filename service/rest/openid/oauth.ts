import type { OAuthError } from '@storyboard/contract/login';
import type { FastifyReply } from 'fastify';
import { withParameters } from '../../login/codes/redirects.ts';

const NEVER_KEPT = { 'cache-control': 'no-store', pragma: 'no-cache' } as const;

/** Refuses in the shape of OAuth 2. */
export function refuse(reply: FastifyReply, status: number, body: OAuthError) {
  const challenge = { 'www-authenticate': `Bearer error="${body.error}"` };
  return reply
    .code(status)
    .headers({ ...NEVER_KEPT, ...(status === 401 && challenge) })
    .type('application/json; charset=utf-8')
    .send(body);
}

/** An answer that nobody may keep. */
export const unkept = (reply: FastifyReply) => reply.headers(NEVER_KEPT);

/** Leads to a client with more parameters, as the original does: with a body that says so too. */
export function leadTo(reply: FastifyReply, address: string, parameters: Record<string, string>) {
  const location = withParameters(address, parameters);
  return reply
    .code(302)
    .headers({ ...NEVER_KEPT, location: encoded(location) })
    .type('application/json; charset=utf-8')
    .send({ message: 'You are led back to the client', code: '302 Found', title: 'Found' });
}

/** Headers hold ASCII; what stands behind `#` may hold more. */
const encoded = (address: string) => address.replaceAll(/[^\x21-\x7e]/g, encodeURIComponent);
