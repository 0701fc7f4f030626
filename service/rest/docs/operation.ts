import type {
  Answer,
  Description,
  Method,
  Operation,
  Parameter,
  Schema,
} from '../openapi/types.ts';
import { curlOf } from './examples.ts';
import { html, type Html } from './html.ts';
import { limitsOf, typeOf } from './schema-words.ts';

type Resolve = (schema: Schema) => Schema;

/** One operation, folded until it is asked for. */
export function operationPart(
  description: Description,
  method: Method,
  path: string,
  operation: Operation,
  resolve: Resolve,
): Html {
  const { operationId, summary, parameters, requestBody } = operation;
  const body = requestBody?.content['application/json']?.schema;
  return html`<details class="op">
    <summary>
      <span class="method">${method.toUpperCase()}</span>
      <code class="path">${breakable(path)}</code>
      <span class="what">${summary}</span>
    </summary>
    <div class="in" id="${operationId}">
      ${operation.description !== undefined && html`<p>${operation.description}</p>`}
      <p class="who">${whoOf(operation)}</p>
      ${placesOf(parameters)}
      ${
        body &&
        html`<h3>Body</h3>
          ${propertiesOf(body, resolve)}`
      }
      <h3>Answers</h3>
      ${answersOf(description, operation)}
      <h3>Example</h3>
      ${code(curlOf(method, path, operation, resolve), `Example: ${summary}`)}
    </div>
  </details>`;
}

/** Long lines scroll in themselves, for those without a mouse too. */
export const code = (text: string, label: string): Html =>
  html`<pre tabindex="0" role="region" aria-label="${label}"><code>${text}</code></pre>`;

/** An address may go on in the next line after each step. */
const breakable = (path: string): Html =>
  html`${path.split('/').map((step, index) => html`${index > 0 && html`/<wbr />`}${step}`)}`;

function whoOf({ security, description = '' }: Operation): string {
  if (security.some((scheme) => Object.keys(scheme).length === 0)) {
    return 'Anybody may; who is signed in may see more.';
  }
  return description.includes('For superusers') ? 'Superusers may.' : 'Who is signed in may.';
}

const titles = {
  path: 'In the address',
  query: 'In the address, behind ?',
  header: 'Headers',
} as const;

const placesOf = (parameters: readonly Parameter[]): Html[] =>
  (['path', 'query', 'header'] as const).flatMap((place) => {
    const here = parameters.filter((parameter) => parameter.in === place);
    if (here.length === 0) return [];
    const rows = here.map(({ name, schema, description }) =>
      row(
        name,
        schema,
        description,
        place === 'query' && isRepeatable(schema) ? ['repeatable'] : [],
      ),
    );
    return [
      html`<h3>${titles[place]}</h3>
        <dl>${rows}</dl>`,
    ];
  });

const isRepeatable = ({ type, maxItems }: Schema) => type === 'array' && maxItems !== 1;

function row(name: string, schema: Schema, description: string, more: readonly string[]): Html {
  const kind = schema.type === 'array' ? (schema.items ?? {}) : schema;
  const said = [...limitsOf(kind), ...more].join(', ');
  return html`<div>
    <dt><code>${name}</code></dt>
    <dd>
      <span class="type">${typeOf(more.includes('repeatable') ? kind : schema)}</span>
      ${said !== '' && html`<span class="limits">${said}</span>`}
      ${description !== '' && html`<p>${description}</p>`}
    </dd>
  </div>`;
}

/** The properties of a schema, with what is required said. */
export function propertiesOf(given: Schema, resolve: Resolve): Html {
  const schema = given.allOf?.[0] ?? resolve(given);
  const { properties = {}, required = [], additionalProperties } = schema;
  const names = Object.keys(properties);
  if (names.length === 0) {
    return html`<p class="type">
      ${
        typeof additionalProperties === 'object'
          ? html`Names of your own, each with ${typeOf(additionalProperties)}`
          : typeOf(schema)
      }
    </p>`;
  }
  return html`<dl>
    ${names.map((name) =>
      row(
        name,
        properties[name] ?? {},
        properties[name]?.description ?? '',
        required.includes(name) ? ['required'] : [],
      ),
    )}
  </dl>`;
}

function answersOf({ components }: Description, { responses }: Operation): Html {
  const rows = Object.entries(responses).map(([status, given]) => {
    const answer = '$ref' in given ? components.responses[nameOf(given.$ref)] : given;
    return answer && answerRow(status, answer);
  });
  return html`<dl>${rows}</dl>`;
}

const nameOf = (reference: string) => reference.split('/').at(-1) ?? '';

function answerRow(status: string, { description, content }: Answer): Html {
  const [schema] = Object.values(content ?? {}).map((each) => each.schema);
  return html`<div>
    <dt><code>${status}</code></dt>
    <dd>
      ${schema && html`<span class="type">${typeOf(schema)}</span>`}
      <p>${description}</p>
    </dd>
  </div>`;
}
