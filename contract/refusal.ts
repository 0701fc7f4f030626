import { Type, type Static, type TSchema } from 'typebox';
import { Nullable } from './schema.ts';

/** The API's own checks: 400, 404, 409 and so on. */
export const Fault = Type.Object({
  faultcode: Type.String(),
  faultstring: Type.String(),
  debuginfo: Nullable(Type.String()),
});
export type Fault = Static<typeof Fault>;

/** A body that does not fit its schema: 400. */
export const InvalidBody = Type.Object({
  message: Type.String(),
  field: Nullable(Type.String()),
});
export type InvalidBody = Static<typeof InvalidBody>;

/**
 * 401, 403, 404 of a path and 405: `{code, title, description}` for `Accept: application/json`,
 * `{message, code, title}` with HTML in the message for what a browser accepts. The code is a number in the
 * first, "404 Not Found" in the second.
 */
export const FrameworkError = Type.Object({
  code: Type.Unsafe<number | string>({ type: ['integer', 'string'] }),
  title: Type.String(),
  description: Type.Optional(Type.String()),
  message: Type.Optional(Type.String()),
});
export type FrameworkError = Static<typeof FrameworkError>;

/** 412: the row is not as the asker knows it. `current` is how it is now, with its version. */
export const Outdated = <Row extends TSchema>(row: Row) =>
  Type.Object(
    { ...Fault.properties, current: row },
    { description: 'The row has another version by now; current is how it is.' },
  );
