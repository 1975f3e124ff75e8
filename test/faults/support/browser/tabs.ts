import type { BrowserContext, Page } from 'puppeteer-core';
import { isStream } from '../proxy/fault.js';
import { pathOf } from '../client.js';
import type { World } from '../world.js';
import { browser, type BrowserName } from './browser.js';
import { bundlePage } from './bundle.js';
import type { Look } from './page.js';

export interface Tab {
  readonly id: string;
  readonly user: string;
  readonly page: Page;
  /** Asks the page; never resolves while it is frozen. */
  look(): Promise<Look>;
  close(): Promise<void>;
}

export interface TabOptions {
  /** @default the profile's own person; null: nobody yet */
  readonly user?: string | null;
  /** Runs before any script of the page. */
  readonly before?: () => void;
  /** @default '/' */
  readonly path?: string;
  /** By streams alone, and never by asking. */
  readonly streams?: boolean;
}

/** One profile of one browser, and its tabs. Only the one in front is visible. */
export interface Tabs {
  readonly browser: BrowserName;
  readonly user: string;
  readonly pid: number;
  /** Those that were not closed. */
  readonly all: readonly Tab[];
  open(options?: TabOptions): Promise<Tab>;
  /** Another page in front: every tab is hidden. */
  cover(): Promise<Page>;
  /** Whose stream is open at the proxy. */
  leaders(): readonly string[];
  /** Waits for the one tab that holds the stream, and until all are live. */
  leader(): Promise<Tab>;
  /** Every one of them shows this first, within `ms`. */
  shows(title: string, ms?: number, tabs?: readonly Tab[]): Promise<void>;
  /** Real ms. Rejects with what it waited for. */
  until(what: string, check: () => unknown, ms: number): Promise<void>;
  /** Gone without `close()`: not looked at any more. */
  forget(tab: Tab): void;
  close(): Promise<void>;
}

/** How often a tab is asked, in ms. */
const LOOK_MS = 40;
/** How long a tab may take to be live, in ms: ten may start at once on a small machine. */
export const START_MS = 40_000;

const html = (script: string): string =>
  `<!doctype html><meta charset="utf-8"><title>tab</title><body><script src="${script}"></script></body>`;

/** Runs in the page: what a client that is not live noted last; empty for one that is. */
function logOf(): string {
  const { client } = window.belfry;
  if (client.$connection.get().status === 'live') return '';
  return client.debug
    .entries()
    .slice(-30)
    .map((entry) => JSON.stringify(entry))
    .join('\n');
}

/** Serves the tab's page at `path`, with the client of this file. */
export async function servePage(world: World, path: string, client?: string): Promise<void> {
  const script = `${path === '/' ? '' : path}/page.js`;
  world.proxy.serve(path, { status: 200, headers: { 'content-type': 'text/html' }, body: html(script) });
  const headers = { 'content-type': 'text/javascript' };
  world.proxy.serve(script, { status: 200, headers, body: await bundlePage(client) });
}

export async function openTabs(world: World, name: BrowserName): Promise<Tabs> {
  const { proxy } = world;
  await servePage(world, '/', pathOf(world.module));
  const text = { 'content-type': 'text/plain' };
  proxy.serve('/page.txt', { status: 200, headers: text, body: 'of the page itself' });
  proxy.serve('/elsewhere', { status: 200, headers: { 'content-type': 'text/html' }, body: '<p>elsewhere' });
  const process = await browser(name);
  const context: BrowserContext = await process.createBrowserContext();
  const all: Tab[] = [];
  const person = `ana_${name}`;
  let count = 0;

  const tabs: Tabs = {
    browser: name,
    user: person,
    pid: process.process()?.pid ?? 0,
    all,
    async open({ user = person, before, path = '/', streams = false } = {}) {
      const id = `${name}-${++count}`;
      const page = await context.newPage();
      if (before) await page.evaluateOnNewDocument(before);
      const asked = new URLSearchParams({
        tab: id,
        ...(user !== null && { user }),
        ...(streams && { streams: '' }),
      });
      await page.goto(`${proxy.url}${path}?${asked}`);
      const tab: Tab = {
        id,
        user: user ?? '',
        page,
        look: () => page.evaluate(() => window.belfry.look()),
        async close() {
          tabs.forget(tab);
          await page.close();
        },
      };
      all.push(tab);
      return tab;
    },
    async cover() {
      const page = await context.newPage();
      await page.bringToFront();
      return page;
    },
    leaders: () =>
      proxy.requests
        .filter((asked) => isStream(asked) && asked.endedAt === null)
        .map(({ headers }) => String(headers['x-tab']))
        .filter((id) => id.startsWith(`${name}-`)),
    async leader() {
      const others = () => all.filter(({ user }) => user === person);
      let found: Tab | undefined;
      let last = '';
      const check = async (): Promise<boolean> => {
        const open = tabs.leaders();
        found = open.length === 1 ? all.find((tab) => tab.id === open[0]) : undefined;
        const looks = await Promise.all(others().map((tab) => tab.look()));
        const states = looks.map(({ status, transport }) => `${status} ${transport}`);
        last = `streams of ${open.join() || 'nobody'}; ${states.join(', ')}`;
        return !!found && looks.every(({ status }) => status === 'live');
      };
      await tabs.until('one stream, and every tab live', check, START_MS).catch(async (error: Error) => {
        const logs = await Promise.all(others().map(({ page }) => page.evaluate(logOf)));
        throw new Error(`${error.message}, but ${last}\n${logs.filter(Boolean).join('\n')}`);
      });
      return found!;
    },
    async shows(title, ms = 5000, which = all) {
      const first = () =>
        Promise.all(which.map(async (tab) => [tab.id, (await tab.look()).rows[0]?.title] as const));
      const lacking = async () => (await first()).filter(([, shown]) => shown !== title);
      const all = async () => !(await lacking()).length;
      await tabs.until(`every tab shows “${title}”`, all, ms).catch(async (error: Error) => {
        throw new Error(`${error.message}, but ${JSON.stringify(await lacking())}`);
      });
    },
    async until(what, check, ms) {
      for (const end = Date.now() + ms; ;) {
        const late = Date.now() > end;
        if (await check()) return;
        if (late) throw new Error(`not within ${ms / 1000} s: ${what}`);
        await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      }
    },
    forget: (tab) => void (all.includes(tab) && all.splice(all.indexOf(tab), 1)),
    close: () => context.close(),
  };
  return tabs;
}
