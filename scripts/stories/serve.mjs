// @ts-check
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/**
 * Storybook, built into a folder of its own and served from a path below the root: files only, so that a story that needs a
 * server of its own, or a page that counts on the root, fails.
 * @returns {Promise<{ url: string, stories: { id: string, title: string, name: string }[], close(): void }>}
 */
export async function serveStories() {
  const folder = mkdtempSync(join(tmpdir(), 'belfry-stories-'));
  execFileSync('npm', ['run', 'build:storybook', '--', '--quiet', '--output-dir', folder], { stdio: 'pipe' });
  const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
  const stories = Object.values(index.entries).filter(({ type }) => type === 'story');
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = normalize(pathname.replace(/^\/design\//, '/'));
    try {
      if (!pathname.startsWith('/design/')) throw new Error('outside');
      const body = readFileSync(join(folder, path));
      response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream');
      response.setHeader('cache-control', 'max-age=3600').end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/design/iframe.html`,
    stories,
    close() {
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
