import { OperatorError } from '../operator-error.ts';
import { shown } from './value.ts';

/** Where in a dump something is wrong. `row` counts from 1 within its table. */
export interface Place {
  readonly table?: string;
  readonly row?: number | undefined;
  readonly id?: unknown;
  /** Columns and values that tell the row from others, where its number is not known. */
  readonly key?: readonly (readonly [string, unknown])[];
  readonly column?: string | undefined;
}

/** A dump that cannot be taken: says where and what. The store is as it was. */
export class ImportError extends OperatorError {
  constructor(place: Place, what: string) {
    super([placeText(place), what].filter(Boolean).join(': '));
  }
}

function placeText({ table, row, id, key = [], column }: Place): string {
  const parts = [
    table === undefined ? '' : `table ${table}`,
    row === undefined ? '' : `row ${row}`,
    id === undefined ? '' : `id ${shown(id)}`,
    ...key.map(([name, value]) => `${name} ${shown(value)}`),
    column === undefined ? '' : `column ${column}`,
  ];
  return parts.filter(Boolean).join(', ');
}
