import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hard } from '../src/support/hard-streams.js';
import { record, scenarios, type Scenario } from '../src/support/stream-scenarios.js';
import { startStreamServer, type StreamServer } from '../src/support/stream-server.js';
import { launchBrowser } from './support/browser.js';

let server: StreamServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { EventSourceOverFetch } from './src/event-stream.js';
        globalThis.Strict = class extends EventSourceOverFetch {
          constructor(url) { super(url, { strict: true }); }
        };
        globalThis.record = ${record};
      `,
      resolveDir: '.',
    },
    ...{ bundle: true, format: 'iife', write: false, charset: 'utf8' },
  });
  const html = `<!doctype html><meta charset="utf-8"><title>Streams</title><script>${outputFiles[0]?.text}</script>`;
  server = await startStreamServer({ '/': { headers: { 'content-type': 'text/html' }, body: html } });
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.goto(server.origin);
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

/** What an event source of this name tells in a page, and what it asks. */
async function run(source: 'EventSource' | 'Strict', scenario: Scenario): Promise<object> {
  const { url, asked, requests } = server.play(scenario);
  const told = await page.evaluate(
    ([source, url, scenario]) => {
      const names = globalThis as unknown as Record<string, new (url: string) => EventSource> & {
        record: (Source: unknown, url: string, scenario: unknown) => Promise<string[]>;
      };
      return names.record(names[source], url, scenario);
    },
    [source, url, { told: scenario.told, closeAt: scenario.closeAt }] as const,
  );
  return { told, asked, accepts: requests.map(({ headers }) => headers.accept) };
}

describe('does what this browser’s own EventSource does', () => {
  test.each(scenarios)('$name', async (scenario) => {
    const own = await run('EventSource', scenario);
    expect(await run('Strict', scenario)).toEqual(own);
    const here = (line: string): string =>
      line.replace('FIRST', server.origin).replace('OTHER', server.other);
    expect(own).toMatchObject({ told: scenario.told.map(here), asked: scenario.asked });
  });

  test.each(hard)('reads %s', async (name, body, { events = [] }) => {
    const told = ['open 1', ...events.map(() => 'event'), 'error 0'];
    const scenario = { name, replies: [{ body }], told, asked: [null], closeAt: 'error 0' };
    const own = await run('EventSource', scenario);
    expect(await run('Strict', scenario)).toEqual(own);
  });
});
