import type { FastifyRequest, RouteOptions } from 'fastify';
import { RefusedAtDoor, RefusedByApi } from './refusals.ts';

interface Known {
  readonly pattern: RegExp;
  readonly methods: Set<string>;
}

/**
 * Remembers the addresses and methods of all routes, and refuses the rest: an address that is not there is
 * 404, a method that it does not have is 405. No address has HEAD, as in the original.
 */
export function knownAddresses() {
  const known = new Map<string, Known>();

  function remember({ url, method }: RouteOptions) {
    const address = known.get(url) ?? { pattern: patternOf(url), methods: new Set() };
    for (const name of [method].flat()) address.methods.add(name);
    known.set(url, address);
  }

  const methodsOf = (path: string) =>
    [...known.values()].flatMap(({ pattern, methods }) => (pattern.test(path) ? [...methods] : []));

  function refuse({ url, method }: FastifyRequest): never {
    const path = url.replace(/\?.*$/s, '');
    const allowed = methodsOf(path);
    const methods = [...new Set(allowed)].sort().join(', ');
    const [parent] = /^.*(?=\/[^/]+\/?$)/s.exec(path) ?? [''];
    if (methodsOf(`${path}/0`).includes(method)) {
      throw new RefusedByApi(400, `Missing argument: ${method} needs an id behind ${path}`);
    }
    if (method === 'POST' && methodsOf(parent).includes(method)) {
      throw new RefusedByApi(400, `Nothing may stand behind ${parent} in a ${method}`);
    }
    // One that has the method was not found for something in it, such as a name of thousands of letters.
    if (methods === '' || allowed.includes(method))
      throw new RefusedAtDoor(404, `Nothing is at ${path}`);
    const message = `${method} is not for ${path}. It takes ${methods}`;
    throw new RefusedAtDoor(405, message, { allow: methods });
  }

  return { remember, refuse };
}

/** `/stories/:id` and `/projects/*` as expressions. */
function patternOf(url: string): RegExp {
  const steps = url
    .replace(/\/$/, '')
    .split('/')
    .map((step) => {
      if (step === '*') return '.+';
      return step.startsWith(':') ? '[^/]+' : step;
    });
  return new RegExp(`^${steps.join('/')}/?$`);
}
