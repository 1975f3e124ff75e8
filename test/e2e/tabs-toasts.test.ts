import type { BrowserContext } from 'playwright-core';
import { expect, test } from 'vitest';
import { producerFor } from './support/producer.js';
import { useDemo } from './support/use-demo.js';
import { signIn, WorkspacePage } from './support/workspace-page.js';

const demo = useDemo();

/** Longer than any tab waits for another to tell of it. */
const SETTLED_MS = 1000;

/** Ana with so many tabs of the workspace in one browser, all of them live, which know which of them has the focus. */
async function openTabs(
  count: number,
  prepare?: (context: BrowserContext) => Promise<void>,
): Promise<WorkspacePage[]> {
  const first = await signIn(demo.browser, demo.server.url, 'Ana Ruiz', {}, prepare);
  const tabs = [first];
  while (tabs.length < count) {
    const page = await first.context.newPage();
    await page.goto(demo.server.url);
    tabs.push(new WorkspacePage(page, first.context, first.complaints));
  }
  for (const tab of tabs) {
    await expect.poll(() => tab.connection(), { timeout: 10_000 }).toMatch(/^live by /);
    // Tests are told that every page has the focus. These want to know.
    const session = await tab.context.newCDPSession(tab.page);
    await session.send('Emulation.setFocusEmulationEnabled', { enabled: false });
  }
  return tabs;
}

async function use(tab: WorkspacePage): Promise<void> {
  await tab.page.bringToFront();
  await expect.poll(() => tab.page.evaluate(() => document.hasFocus())).toBe(true);
  await tab.page.mouse.click(640, 790);
}

/** In the page: resolves to the time at which its last card is gone. */
const goneAt = (tab: WorkspacePage): Promise<number> =>
  tab.page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const root = document.querySelector('notif-toast-region')!.shadowRoot!;
        const look = (): void => {
          if (!root.querySelector('[role=group]')) resolve(Date.now());
        };
        new MutationObserver(look).observe(root, { childList: true, subtree: true });
        look();
      }),
  );

/** A card in the tab used last and in no other; read in the other one, it leaves the first at once, and comes nowhere again. */
async function showsOnceAndLeavesAtOnce(tabs: WorkspacePage[]): Promise<void> {
  const [one, two] = tabs;
  if (!one || !two) throw new Error('Two tabs were to be open.');
  const title = `Read in the other tab ${crypto.randomUUID()}`;
  const producer = await producerFor(demo.server.url, 'ana');
  await use(two);
  await use(one);
  await producer.send(title);
  await one.sees(one.toast(title));
  await two.seesUnread(1);
  await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
  expect(await two.toast(title).count()).toBe(0);

  await use(two);
  await two.openPanel();
  const gone = goneAt(one);
  const pressed = await two.page.evaluate(() => {
    const panel = document.querySelector('notif-bell')!.shadowRoot!.querySelector('notif-modal')!.shadowRoot!;
    [...panel.querySelectorAll('button')].find((one) => one.textContent.includes('Mark all read'))!.click();
    return Date.now();
  });
  expect((await gone) - pressed).toBeLessThan(300);
  await two.page.keyboard.press('Escape');
  await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
  for (const tab of tabs) expect(await tab.toast(title).count()).toBe(0);
  await one.context.close();
}

test('what is read in one tab leaves the corner of the other within 300 ms (ux 81)', async () => {
  await showsOnceAndLeavesAtOnce(await openTabs(2));
});

test('of three hidden tabs one tells the system, once for each notification (ux 80)', async () => {
  const told: string[] = [];
  const tabs = await openTabs(3, async (context) => {
    await context.exposeFunction('tellSystem', (title: string) => told.push(title));
    await context.addInitScript(() => {
      let hidden = false;
      Object.defineProperty(document, 'hidden', { get: () => hidden });
      Object.defineProperty(document, 'visibilityState', { get: () => (hidden ? 'hidden' : 'visible') });
      Object.assign(globalThis, {
        hide: () => {
          hidden = true;
          document.dispatchEvent(new Event('visibilitychange'));
        },
        Notification: class extends EventTarget {
          static permission = 'granted';
          constructor(title: string) {
            super();
            void (globalThis as unknown as { tellSystem(title: string): Promise<void> }).tellSystem(title);
          }
          close(): void {}
        },
      });
    });
  });
  for (const { page } of tabs)
    await page.evaluate(() => {
      document.querySelector('notif-toast')!.system = 'on';
      (globalThis as unknown as { hide(): void }).hide();
    });
  const producer = await producerFor(demo.server.url, 'ana');
  await producer.send('First while away');
  await producer.send('Second while away');
  for (const tab of tabs) await tab.seesUnread(2);
  await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
  expect(told.sort()).toEqual(['First while away', 'Second while away']);
  await tabs[0]?.context.close();
});

test('the tab of the panel and that it is collapsed survive a reload, and that it was open does not (ux 97)', async () => {
  const ana = await demo.arrive('Ana');
  const producer = await producerFor(demo.server.url, 'ana');
  await producer.send('To be read later');
  await ana.openPanel();
  await ana.page.getByRole('tab', { name: /^Unread/ }).click();
  await ana.page.getByRole('button', { name: 'Show fewer' }).click();
  await ana.sees(ana.page.getByRole('button', { name: 'Show all' }));
  await ana.page.reload();
  await ana.seesUnread(1);
  expect(await ana.panel.isVisible()).toBe(false);
  await ana.openPanel();
  await ana.sees(ana.page.getByRole('button', { name: 'Show all' }));
  expect(await ana.page.getByRole('tab').count()).toBe(0);
  await ana.page.getByRole('button', { name: 'Show all' }).click();
  const unread = ana.page.getByRole('tab', { name: /^Unread/ });
  await expect.poll(() => unread.getAttribute('aria-selected')).toBe('true');
});
