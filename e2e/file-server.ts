import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/**
 * A plain file server, like every static host: serves `folder` below `prefix` and knows no rewrite rule.
 * Files in `instead` answer in place of those in the folder; `headers` go with all.
 */
export async function serveFiles(
  folder: string,
  prefix: string,
  port: number,
  instead: Record<string, string> = {},
  headers: Record<string, string> = {},
) {
  const server = createServer((request, response) => {
    void (async () => {
      const path = new URL(request.url ?? '/', 'http://host').pathname;
      if (!path.startsWith(prefix)) return response.writeHead(404).end('not here');
      const name = normalize(path.slice(prefix.length)) || 'index.html';
      const file = name === '.' ? 'index.html' : name;
      try {
        const body = instead[file] ?? (await readFile(join(folder, file)));
        const type = TYPES[extname(file)] ?? 'application/octet-stream';
        return response.writeHead(200, { ...headers, 'content-type': type }).end(body);
      } catch {
        return response.writeHead(404).end('not here');
      }
    })();
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  return server;
}
