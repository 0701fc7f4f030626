import type { preValidationHookHandler } from 'fastify';

/** Names that a header can hold as they are. */
const PLAIN = /^[\w.-]{1,60}$/;
const MOST = 20;

/**
 * A `preValidation` hook: says in `X-Ignored` which names of a body nothing is known of. They are passed over, as
 * by the original, so that whole rows can be sent back; whoever wrote `titel` finds out why nothing changed.
 */
export const tellIgnored: preValidationHookHandler = ({ body, routeOptions }, reply, done) => {
  const { properties } = (routeOptions.schema?.body ?? {}) as { properties?: object };
  if (properties && typeof body === 'object' && body !== null && !Array.isArray(body)) {
    const ignored = Object.keys(body).filter((name) => !Object.hasOwn(properties, name));
    const told = ignored.filter((name) => PLAIN.test(name)).slice(0, MOST);
    if (told.length > 0) void reply.header('x-ignored', told.join(', '));
  }
  done();
};
