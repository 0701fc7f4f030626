export { StoreBusy } from '../database/sqlite/patience.ts';

/** Something asked for that cannot be done: why, and the status that HTTP has for it. */
export class Refused extends Error {
  readonly statusCode: number;

  constructor(statusCode: number, message: string) {
    super(message);
    this.statusCode = statusCode;
  }
}

export const wrong = (message: string): Refused => new Refused(400, message);

export const missing = (kind: string, id: number | string): Refused =>
  new Refused(404, `${kind} ${id} not found`);

/** The row, which must be there. */
export function present<Row>(row: Row | undefined, kind: string, id: number | string): Row {
  if (row === undefined) throw missing(kind, id);
  return row;
}
