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

/** What a preview has for the sidebar to talk to, and what it shows. */
interface StorybookPage {
  readonly __STORYBOOK_ADDONS_CHANNEL__: {
    emit(event: string, data: unknown): void;
    once(event: string, hear: (story: { storyId: string; status: string }) => void): void;
  };
  readonly __STORYBOOK_PREVIEW__: { readonly currentRender?: { readonly phase?: string } };
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
      response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream');
      // Kept, as by any host of static files: each story loads the same ones.
      response.setHeader('cache-control', 'max-age=3600').end(body);
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
    let story = stories[0]?.id ?? '';
    page.on('pageerror', (error) => troubles.push(`${story}: ${error.message}`));
    await page.goto(`http://127.0.0.1:${port}/iframe.html?viewMode=story&id=${story}`);
    await page.locator('body.sb-show-main').waitFor({ state: 'attached', timeout: 10_000 });
    await page.waitForFunction(() => {
      const { __STORYBOOK_PREVIEW__: preview } = globalThis as unknown as StorybookPage;
      return preview.currentRender?.phase === 'finished';
    });
    // One after another in one page, as somebody goes through them in the sidebar; at last the first one again.
    for ({ id: story } of [...stories.slice(1), ...stories.slice(0, 1)]) {
      const outcome = await page.evaluate(
        (id) =>
          new Promise<string>((resolve) => {
            const { __STORYBOOK_ADDONS_CHANNEL__: channel } = globalThis as unknown as StorybookPage;
            setTimeout(resolve, 10_000, 'not drawn within 10 s');
            channel.once('storyFinished', ({ storyId, status }) => resolve(`${storyId}: ${status}`));
            channel.emit('setCurrentStory', { storyId: id, viewMode: 'story' });
          }),
        story,
      );
      if (outcome !== `${story}: success`) troubles.push(`${story}, ${outcome}`);
    }
    await page.close();
    expect(troubles).toEqual([]);
  }, 180_000);
});
