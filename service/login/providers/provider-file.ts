import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { OperatorError } from '../../database/operator-error.ts';
import { isSafeAddress } from '../addresses.ts';

const METHODS = ['client_secret_basic', 'client_secret_post', 'none'] as const;

/** A provider as an administrator sets it up. */
export interface ProviderSettings {
  /** In addresses of ours. */
  readonly id: string;
  /** As people read it. */
  readonly name: string;
  readonly issuer: string;
  readonly client_id: string;
  readonly client_secret?: string;
  readonly scopes: readonly string[];
  /** How the secret is sent: client_secret_basic if not given, none without a secret. */
  readonly token_endpoint_auth_method: (typeof METHODS)[number];
}

const known = [
  'id',
  'name',
  'issuer',
  'client_id',
  'client_secret',
  'client_secret_file',
  'scopes',
  'token_endpoint_auth_method',
];

/** The providers that a file names. Throws `OperatorError`, which says which entry is wrong and how. */
export function readProviders(file: string): ProviderSettings[] {
  const given = parse(file);
  if (!Array.isArray(given)) throw new OperatorError(`${file}: write a list of providers, [{…}]`);
  const providers = given.map((entry, index) => {
    try {
      return providerOf(entry as unknown, dirname(file));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new OperatorError(`${file}: provider ${index + 1}: ${why}`);
    }
  });
  const ids = providers.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw new OperatorError(`${file}: two providers have the id "${twice}"`);
  return providers;
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new OperatorError(`${file} cannot be read as JSON: ${why}`);
  }
}

function providerOf(entry: unknown, folder: string): ProviderSettings {
  if (typeof entry !== 'object' || entry === null) throw new Error('write it as {"id": …}');
  const row = entry as Record<string, unknown>;
  const strange = Object.keys(row).find((name) => !known.includes(name));
  if (strange !== undefined)
    throw new Error(`"${strange}" is not known; it takes ${known.join(', ')}`);
  const id = needed(row, 'id');
  if (!/^[a-z0-9][a-z0-9-]*$/.test(id)) throw new Error('"id" takes a-z, 0-9 and -');
  const issuer = needed(row, 'issuer');
  if (!isSafeAddress(issuer)) {
    throw new Error('"issuer" takes an https address; plain http is for this machine alone');
  }
  const secret = secretOf(row, folder);
  return {
    id,
    name: text(row, 'name') ?? id,
    issuer,
    client_id: needed(row, 'client_id'),
    scopes: scopesOf(row),
    token_endpoint_auth_method: methodOf(row, secret),
    ...(secret !== undefined && { client_secret: secret }),
  };
}

function text(row: Record<string, unknown>, name: string): string | undefined {
  const value = row[name];
  if (value === undefined) return undefined;
  if (typeof value === 'string' && value.trim() !== '') return value;
  throw new Error(`"${name}" takes a text`);
}

function needed(row: Record<string, unknown>, name: string): string {
  const value = text(row, name);
  if (value === undefined) throw new Error(`"${name}" is missing`);
  return value;
}

function secretOf(row: Record<string, unknown>, folder: string): string | undefined {
  const file = text(row, 'client_secret_file');
  if (file === undefined) return text(row, 'client_secret');
  const secret = readFileSync(resolve(folder, file), 'utf8').trim();
  if (secret === '') throw new Error('the file of "client_secret_file" is empty');
  return secret;
}

function scopesOf(row: Record<string, unknown>): string[] {
  const { scopes = ['openid', 'profile', 'email'] } = row;
  if (!Array.isArray(scopes) || !scopes.every((scope) => typeof scope === 'string')) {
    throw new Error('"scopes" takes a list of texts');
  }
  if (!scopes.includes('openid')) throw new Error('"scopes" must hold "openid"');
  return scopes;
}

function methodOf(row: Record<string, unknown>, secret: string | undefined) {
  const usual = secret === undefined ? 'none' : 'client_secret_basic';
  const given = text(row, 'token_endpoint_auth_method') ?? usual;
  const method = METHODS.find((name) => name === given);
  if (!method) throw new Error(`"token_endpoint_auth_method" takes ${METHODS.join(', ')}`);
  if (method !== 'none' && secret === undefined) throw new Error('"client_secret" is missing');
  return method;
}
