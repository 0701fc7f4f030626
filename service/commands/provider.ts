import { readConfig } from '../config.ts';
import { OperatorError } from '../database/operator-error.ts';
import { checkProvider, type Finding } from '../login/providers/check.ts';
import type { ProviderSettings } from '../login/providers/provider-file.ts';
import { returnAddresses } from '../login/return-addresses.ts';
import { runWith } from './command.ts';

const usage = `npm run provider -- check [ISSUER] [--providers FILE] [--public-url ADDRESS]
  Says what is wrong with the set-up of a provider of sign-in, and which addresses to register there.
  Without ISSUER it looks at all of the file.`;

const marks = { good: '  ok       ', note: '  note     ', problem: '  PROBLEM  ' } as const;

const options = {
  providers: { type: 'string' },
  'public-url': { type: 'string' },
} as const;

interface Given {
  readonly providers?: string;
  readonly 'public-url'?: string;
}

/** The settings that the service would have, by the same options and environment. */
function settingsOf({ providers: file, 'public-url': address }: Given) {
  const values = { ...(file && { providers: file }), ...(address && { 'public-url': address }) };
  const args = Object.entries(values).flatMap(([name, value]) => [`--${name}`, value]);
  const { providers, publicUrl, host, port } = readConfig(args, process.env);
  return { providers, publicOrigin: publicUrl ?? new URL(`http://${host}:${port}`).origin };
}

function tell(issuer: string, findings: readonly Finding[], register: readonly string[]): void {
  console.log(issuer);
  for (const { kind, text } of findings) console.log(marks[kind] + text);
  for (const address of register) console.log(`  register ${address}`);
}

/** The issuers to look at, with the place that each has among the providers. */
function asked(issuer: string | undefined, providers: readonly ProviderSettings[]) {
  if (issuer === undefined) return providers.map((one, place) => ({ ...one, place }));
  const place = providers.findIndex((one) => one.issuer === issuer);
  const id = providers[place]?.id ?? 'ID';
  return [{ issuer, id, place: place < 0 ? providers.length : place }];
}

await runWith(usage, options, async (values, [verb, issuer, ...more]) => {
  if (verb !== 'check' || more.length > 0) throw new OperatorError(usage);
  const { providers, publicOrigin } = settingsOf(values);
  const all = asked(issuer, providers);
  if (all.length === 0) throw new OperatorError(`No provider to look at: ${usage}`);
  let problems = 0;
  for (const { issuer: address, id, place } of all) {
    const findings = await checkProvider(address);
    tell(address, findings, returnAddresses(publicOrigin, place === 0 ? undefined : id));
    problems += findings.filter(({ kind }) => kind === 'problem').length;
  }
  if (problems > 0) throw new OperatorError(`${problems} to be mended`);
});
