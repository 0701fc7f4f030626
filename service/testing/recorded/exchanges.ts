import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What was recorded of the original service. */
export const shared = join(import.meta.dirname, '../../../../shared/api');

/** Why a test of the recordings is left out, where it is. */
export const skip = !existsSync(shared) && 'left out: the recordings are not here (../shared/api)';

export interface Exchange {
  readonly name: string;
  readonly request: {
    readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
    readonly path: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: unknown;
    readonly body_raw?: string;
  };
  readonly response: { readonly status: number; readonly body: unknown };
}

const folder = join(shared, 'recordings');

export const areas = (): string[] => readdirSync(folder).map((file) => file.replace(/\.json$/, ''));

export const exchangesOf = (area: string): Exchange[] =>
  JSON.parse(readFileSync(join(folder, `${area}.json`), 'utf8')) as Exchange[];
