import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { listenForComplaints, type Complaints } from './browser.js';
import type { SampleFile } from './files.js';

/** Longest wait for something to appear, in milliseconds. */
const WAIT_MS = 15_000;

/** A signed-in person at their browser: what they see and do, by the names on the page. */
export class WorkspacePage {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly complaints: Complaints;
  /** Where the files are that this person chooses. */
  #folder: Promise<string> | undefined;

  constructor(page: Page, context: BrowserContext, complaints: Complaints) {
    this.page = page;
    this.context = context;
    this.complaints = complaints;
    // From the start: told to catch choosers only when one is about to open, the browser is sometimes too late.
    page.on('filechooser', () => undefined);
  }

  get bell(): Locator {
    return this.page.getByRole('button', { name: /^Notifications/ });
  }
  get panel(): Locator {
    return this.page.getByRole('dialog', { name: 'Notifications' });
  }
  /** A notification in the open panel. */
  notification(title: string | RegExp): Locator {
    return this.panel.getByRole('article').filter({ hasText: title });
  }
  /** A card in the corner. */
  toast(text: string | RegExp): Locator {
    return this.page.locator('notif-toast-region').getByRole('group').filter({ hasText: text });
  }
  /** A document's row in the table. */
  row(name: string): Locator {
    return this.page.getByRole('row').filter({ hasText: name });
  }

  /** Chooses files in the browser's file picker. From the disk: through the debugger, 50 MB would take seconds. */
  async upload(...files: readonly SampleFile[]): Promise<void> {
    const folder = await (this.#folder ??= mkdtemp(join(tmpdir(), 'belfry-upload-')));
    const paths = files.map(({ name }) => join(folder, name));
    await Promise.all(files.map(({ bytes }, index) => writeFile(paths[index] ?? '', bytes)));
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: 'Upload' }).click();
    await (await chooser).setFiles(paths);
  }

  async openPanel(): Promise<void> {
    await this.bell.click();
    await this.panel.waitFor({ timeout: WAIT_MS });
  }

  /** Waits until the bell says how many are unread, by its accessible name. */
  async seesUnread(count: number): Promise<void> {
    const name = count === 0 ? /^(?!.*unread)/ : new RegExp(`\\b${count} unread`);
    await expect.poll(() => this.bell.getAttribute('aria-label'), { timeout: WAIT_MS }).toMatch(name);
  }

  async sees(locator: Locator, timeout = WAIT_MS): Promise<void> {
    await locator.first().waitFor({ state: 'visible', timeout });
  }

  async seesStatus(name: string, status: string | RegExp, timeout = WAIT_MS): Promise<void> {
    await this.row(name).filter({ hasText: status }).first().waitFor({ timeout });
  }

  /** What the page's client says of its connection: `live by sse`. */
  connection(): Promise<string> {
    return this.page.evaluate(() => {
      const { status, transport } = document.querySelector('notif-provider')?.client?.$connection.get() ?? {};
      return `${status} by ${transport}`;
    });
  }

  /** Everything in the inbox as this page has it, newest first, loaded to its end. */
  inbox(): Promise<{ titles: string[]; unread: number }> {
    return this.page.evaluate(async () => {
      const client = document.querySelector('notif-provider')?.client;
      if (!client) throw new Error('The page has no client.');
      while (client.$feed.get().hasMore) await client.loadMore();
      const feed = client.$feed.get();
      return {
        titles: feed.ids.map((id) => feed.get(id)?.title ?? ''),
        unread: client.$counts.get().unread,
      };
    });
  }

  async leave(): Promise<void> {
    await this.context.close();
    if (this.#folder) await rm(await this.#folder, { recursive: true, force: true });
  }
}

/**
 * Opens a browser of their own for a person and signs them in by the sign-in screen. `prepare` has the browser before any
 * page is open in it.
 */
export async function signIn(
  browser: Browser,
  url: string,
  name: string,
  options: Parameters<Browser['newContext']>[0] = {},
  prepare?: (context: BrowserContext) => Promise<void>,
): Promise<WorkspacePage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  context.setDefaultTimeout(WAIT_MS);
  const complaints = await listenForComplaints(context);
  await prepare?.(context);
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole('button', { name: new RegExp(`^${name} `) }).click();
  const person = new WorkspacePage(page, context, complaints);
  await person.sees(person.bell);
  return person;
}
