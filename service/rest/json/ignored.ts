import type { FastifyReply, RouteOptions } from 'fastify';

/** Names that a header can hold as they are. */
const PLAIN = /^[\w.-]{1,60}$/;
const MOST = 20;

/**
 * An `onRoute` hook: routes that take an object say in `X-Ignored` which names of it nothing is known of. They are
 * passed over, as by the original, so that whole rows can be sent back; whoever wrote `titel` finds out why nothing
 * changed.
 */
export function tellIgnored(route: RouteOptions): void {
  const { properties } = (route.schema?.body ?? {}) as { properties?: object };
  if (!properties) return;
  route.preValidation = [
    ({ body }, reply, done) => {
      if (typeof body === 'object' && body !== null && !Array.isArray(body))
        tell(reply, ignoredOf(body, properties));
      done();
    },
    ...[route.preValidation ?? []].flat(),
  ];
}

const ignoredOf = (body: object, properties: object) =>
  Object.keys(body).filter((name) => !Object.hasOwn(properties, name));

function tell(reply: FastifyReply, ignored: readonly string[]): void {
  const told = ignored.filter((name) => PLAIN.test(name)).slice(0, MOST);
  if (told.length > 0) reply.header('x-ignored', told.join(', '));
}
