import { parseArgs } from 'node:util';
import { TestProvider } from './sign-in/provider.ts';

// A provider for tests in a browser: node service/testing/provider-main.ts --port N --redirect URL …
// Its client is as TestProvider's settings say; `--settings` prints them as the file for `--providers`.
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    redirect: { type: 'string', multiple: true, default: [] },
    settings: { type: 'boolean', default: false },
  },
});
const provider = new TestProvider(Number(values.port));
if (values.settings) {
  console.log(JSON.stringify([provider.settings], null, 2));
} else {
  await provider.start();
  provider.allow(...values.redirect);
  console.log(`Provider at ${provider.issuer}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void provider.stop());
  }
}
