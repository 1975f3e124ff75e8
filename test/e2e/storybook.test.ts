import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserArguments, findBrowser } from '../../scripts/find-browser.mjs';

interface Entry {
  id: string;
  type: 'story' | 'docs';
  title: string;
  name: string;
}

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const folder = mkdtempSync(join(tmpdir(), 'belfry-storybook-'));
let server: Server;
let browser: Browser;
let stories: Entry[] = [];

/** Files only: a story that needs a backend of its own would fail here. */
function serve(): Promise<Server> {
  const files = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    try {
      const body = readFileSync(join(folder, path));
      response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream').end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => files.listen(0, '127.0.0.1', () => resolve(files)));
}

beforeAll(async () => {
  execFileSync('npm', ['run', 'build:storybook', '--', '--quiet', '--output-dir', folder], { stdio: 'pipe' });
  const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as {
    entries: Record<string, Entry>;
  };
  stories = Object.values(index.entries).filter(({ type }) => type === 'story');
  server = await serve();
  browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArguments });
});

afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the built Storybook', () => {
  it('shows every element that is seen', () => {
    const ids = stories.map(({ id }) => id).join('\n');
    for (const element of ['bell', 'modal', 'item', 'list', 'toast']) expect(ids).toContain(element);
  });

  it('draws each story without a backend and without an error', async () => {
    const { port } = server.address() as AddressInfo;
    const page = await browser.newPage();
    const troubles: string[] = [];
    let story = '';
    page.on('pageerror', (error) => troubles.push(`${story}: ${error.message}`));
    for (const { id } of stories) {
      story = id;
      await page.goto(`http://127.0.0.1:${port}/iframe.html?viewMode=story&id=${id}`);
      const shown = page.locator('body.sb-show-main, body.sb-show-errordisplay');
      await shown.waitFor({ state: 'attached', timeout: 10_000 });
      if (await page.locator('body.sb-show-errordisplay').count()) {
        troubles.push(`${id}: ${await page.locator('#error-message').textContent()}`);
      }
    }
    await page.close();
    expect(troubles).toEqual([]);
  }, 180_000);
});
