import type { Method, Operation, Parameter, Schema } from '../openapi/types.ts';

/** Values that people would use, by the names of what they stand for. */
const values: Readonly<Record<string, string | number>> = {
  title: 'Lanes lose cards after a reload',
  description: 'Seen twice this week, on slow connections.',
  content: 'I can see it too.',
  name: 'infra/gateway',
  full_name: 'Ada Byron',
  email: 'ada@example.org',
  status: 'review',
  q: 'lanes cards',
  limit: 20,
  tag: 'backport',
  tag_name: 'backport',
  tags: 'backport',
  target_type: 'story',
  expires_in: 2_592_000,
};

type Resolve = (schema: Schema) => Schema;

/** A value as somebody might send it. */
function valueOf(name: string, given: Schema, resolve: Resolve): unknown {
  const schema = resolve(given);
  const known = values[name];
  if (schema.enum)
    return known !== undefined && schema.enum.includes(known) ? known : schema.enum[0];
  const type = [schema.type].flat()[0];
  if (type === 'array') return [valueOf(name, schema.items ?? {}, resolve)];
  if (type === 'object') return bodyOf(schema, resolve);
  return known ?? plainValue(type, schema);
}

function plainValue(type: string | undefined, { format }: Schema): unknown {
  if (type === 'boolean') return true;
  if (type === 'integer' || type === 'number') return 1;
  return format === 'date-time' ? '2024-03-14T00:00:00Z' : 'words';
}

/** What is required, and of the rest two that people change most. */
function bodyOf(given: Schema, resolve: Resolve): unknown {
  const [inner] = given.allOf ?? given.anyOf ?? given.oneOf ?? [];
  const schema = inner ? resolve(inner) : given;
  if (schema.type === 'array') return [valueOf('tags', schema.items ?? {}, resolve)];
  const { properties = {} } = schema;
  const names = namesOf(schema);
  if (names.length === 0) return { page_size: 20 };
  return Object.fromEntries(
    names.map((name) => [name, valueOf(name, properties[name] ?? {}, resolve)]),
  );
}

function namesOf({ properties = {}, required = [] }: Schema): string[] {
  const optional = Object.keys(properties).filter(
    (name) => !required.includes(name) && name !== 'id',
  );
  const favourites = optional.filter((name) => name in values);
  const more = [...favourites, ...optional].slice(0, required.length > 1 ? 0 : 2);
  return [...new Set([...required, ...more])];
}

/** A text within single quotes of a shell. */
const quoted = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`;

const shownInQuery = ['q', 'limit', 'names'];

function addressOf(path: string, parameters: readonly Parameter[], resolve: Resolve): string {
  const steps = path.replaceAll(/\{(\w+)\}/g, (_all, name: string) =>
    encodeURIComponent(String(values[name] ?? 1)),
  );
  const query = parameters
    .filter(({ in: place, name }) => place === 'query' && shownInQuery.includes(name))
    .sort((a, b) => shownInQuery.indexOf(a.name) - shownInQuery.indexOf(b.name))
    .map(
      ({ name, schema }) => `${name}=${encodeURIComponent(String(valueOf(name, schema, resolve)))}`,
    );
  return query.length === 0 ? steps : `${steps}?${query.join('&')}`;
}

/** A command that anybody with a shell can run; `$API` and `$TOKEN` are set once. */
export function curlOf(
  method: Method,
  path: string,
  operation: Operation,
  resolve: Resolve,
): string {
  const { parameters, requestBody, security } = operation;
  const schema = requestBody?.content['application/json']?.schema;
  const lines = [`curl "$API${addressOf(path, parameters, resolve)}"`];
  if (method !== 'get')
    lines[0] = lines[0]?.replace('curl', `curl -X ${method.toUpperCase()}`) ?? '';
  if (!security.some((one) => Object.keys(one).length === 0)) {
    lines.push(`-H "Authorization: Bearer $TOKEN"`);
  }
  if (schema) {
    lines.push(`-H 'Content-Type: application/json'`);
    lines.push(`-d ${quoted(JSON.stringify(bodyOf(resolve(schema), resolve)))}`);
  }
  return lines.join(' \\\n  ');
}
