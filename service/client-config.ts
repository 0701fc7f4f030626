import type { ClientConfig } from '@storyboard/contract/system-info';
import { readFile } from 'node:fs/promises';

/** What config.json says, or in words why that cannot be told. */
export type ConfigRead = { readonly config: ClientConfig } | { readonly problem: string };

/**
 * Reads the client's config.json, at every page since administrators edit it in place. One that cannot be used is
 * told once, on `tell`, until it is mended.
 */
export function configReader(path: string, tell: (problem: string) => void) {
  let told: string | undefined;
  return async (): Promise<ConfigRead> => {
    const read = await readConfig(path);
    const problem = 'problem' in read ? read.problem : undefined;
    if (problem && problem !== told) tell(problem);
    told = problem;
    return read;
  };
}

async function readConfig(path: string): Promise<ConfigRead> {
  try {
    const config: unknown = JSON.parse(await readFile(path, 'utf8'));
    if (isConfig(config)) return { config };
    return { problem: `${path} does not hold an object with a text "storyboardApiBase"` };
  } catch (error) {
    return { problem: `${path} cannot be read: ${error instanceof Error ? error.message : ''}` };
  }
}

const isConfig = (config: unknown): config is ClientConfig =>
  typeof config === 'object' &&
  config !== null &&
  'storyboardApiBase' in config &&
  typeof config.storyboardApiBase === 'string';
