// The most that can be hoped for: a bare Fastify that serialises by schema rows that lie in memory. Takes the
// address of a service and paths; serves what that one answers there, at the same paths.
import { Story } from '@storyboard/contract/story';
import { packages } from './processes.mjs';

const { default: fastify } = await import(packages.resolve('fastify'));
const [api, ...paths] = process.argv.slice(2);
const app = fastify();

for (const path of paths) {
  const answer = await fetch(api + path);
  const rows = await answer.json();
  const schema = Array.isArray(rows) ? { type: 'array', items: Story } : Story;
  app.get(
    new URL(api + path).pathname,
    { schema: { response: { 200: schema } } },
    async () => rows,
  );
}
console.log(await app.listen({ port: 0, host: '127.0.0.1' }));
process.once('SIGTERM', () => process.exit());
