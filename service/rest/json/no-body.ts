import type { onRequestHookHandler } from 'fastify';

/**
 * Of a request that sends nothing there is no stream, and whoever waited for its end would wait for ever. So the
 * type of nothing, which many programs send with every request, counts for nothing.
 */
export const passOverTypeOfNothing: onRequestHookHandler = ({ headers }, _reply, done) => {
  const { 'content-length': length, 'transfer-encoding': encoding } = headers;
  if (length === undefined && encoding === undefined) delete headers['content-type'];
  done();
};
