/** Something asked for that cannot be done: why, and the status that HTTP has for it. */
export class Refused extends Error {
  readonly statusCode: number;

  constructor(statusCode: number, message: string) {
    super(message);
    this.statusCode = statusCode;
  }
}

/** Another process, an import for one, holds the store for longer than one waits. */
export class StoreBusy extends Refused {
  constructor() {
    super(503, 'The store is busy with something that takes long: send this again in a while');
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
