import { type Description, METHODS, type Schema } from '../openapi/types.ts';
import { html, Html } from './html.ts';
import { intro } from './intro.ts';
import { operationPart, propertiesOf } from './operation.ts';

const anchorOf = (tag: string) => tag.toLowerCase().replaceAll(/\W+/g, '-');

/** A page that reads the description of the API out, with `NONCE` where its answer puts one. */
export function docsPage(description: Description, css: string, origin: string): string {
  const resolve = (schema: Schema) =>
    description.components.schemas[schema.$ref?.split('/').at(-1) ?? ''] ?? schema;
  const { version } = description.info;
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>API · StoryBoard</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <script src="/theme.js"></script>
        <style nonce="NONCE">
          ${new Html(css)}
        </style>
      </head>
      <body>
        <a class="skip" href="#main">Skip to the operations</a>
        <header>
          <a class="brand" href="/">${mark} StoryBoard</a>
          <span class="version">API ${version}</span>
          <a href="/api/v1/openapi.json">openapi.json</a>
        </header>
        <div class="sheet">
          ${contents(description)}
          <main id="main" tabindex="-1">
            ${intro(description, origin)}
            ${description.tags.map((tag) => group(description, tag, resolve))}
            ${schemas(description, resolve)}
          </main>
        </div>
      </body>
    </html>`;
  return page.markup;
}

const mark = html`<svg viewBox="0 0 22 22" aria-hidden="true">
  <rect width="22" height="22" rx="5" class="back" />
  <path d="M10 7h7M5 11h7M14 11h3M5 15h4" class="lines" />
</svg>`;

const contents = ({ tags }: Description): Html =>
  html`<nav aria-label="Contents">
    <ul>
      <li><a href="#how">How it works</a></li>
      ${tags.map(({ name }) => html`<li><a href="#${anchorOf(name)}">${name}</a></li>`)}
      <li><a href="#schemas">Schemas</a></li>
    </ul>
  </nav>`;

function group(
  description: Description,
  { name, description: words }: Description['tags'][number],
  resolve: (schema: Schema) => Schema,
): Html {
  const operations = Object.entries(description.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      if (!operation?.tags.includes(name)) return [];
      return [operationPart(description, method, path, operation, resolve)];
    }),
  );
  return html`<section>
    <h2 id="${anchorOf(name)}">${name}</h2>
    ${words !== name && html`<p class="sub">${words}</p>`} ${operations}
  </section>`;
}

const schemas = ({ components }: Description, resolve: (schema: Schema) => Schema): Html =>
  html`<section>
    <h2 id="schemas">Schemas</h2>
    <p class="sub">What bodies and answers are made of</p>
    ${Object.entries(components.schemas).map(
      ([name, schema]) =>
        html`<details class="op">
          <summary><code class="path">${name}</code></summary>
          <div class="in" id="schema-${name}">${propertiesOf(schema, resolve)}</div>
        </details>`,
    )}
  </section>`;
