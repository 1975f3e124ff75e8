import { expect, test } from 'vitest';
import { producerFor } from './support/producer.js';
import { streamsOf } from './support/streams.js';
import { useDemo } from './support/use-demo.js';
import { WorkspacePage } from './support/workspace-page.js';

const demo = useDemo();

/** A person's browser with so many tabs of the workspace, all of them live. */
async function openTabs(count: number): Promise<WorkspacePage[]> {
  const first = await demo.arrive('Ana');
  const tabs = [first];
  while (tabs.length < count) {
    const page = await first.context.newPage();
    await page.goto(demo.server.url);
    tabs.push(new WorkspacePage(page, first.context, first.complaints));
  }
  for (const tab of tabs) await expect.poll(() => tab.connection(), { timeout: 10_000 }).toBe('live by sse');
  return tabs;
}

/** Goes to a tab and clicks into it, as a person does; the tab before loses the focus. */
async function use(tab: WorkspacePage): Promise<void> {
  await tab.page.bringToFront();
  await expect.poll(() => tab.page.evaluate(() => document.hasFocus())).toBe(true);
  await tab.page.mouse.click(640, 790);
}

/** Tests are told that every page has the focus. This one wants to know. */
async function tellFocus({ page, context }: WorkspacePage): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: false });
}

/** Longer than any tab waits for another to tell of it. */
const SETTLED_MS = 1000;

/** Which tab holds the stream: each in turn takes a lock of its own, by which the browser names it. */
async function leaderOf(tabs: readonly WorkspacePage[]): Promise<WorkspacePage> {
  for (const tab of tabs) {
    const leads = await tab.page.evaluate(() =>
      navigator.locks.request('who am I', async () => {
        const { held = [] } = await navigator.locks.query();
        const me = held.find(({ name }) => name === 'who am I')?.clientId;
        return held.some(({ name, clientId }) => clientId === me && name?.startsWith('ntf:'));
      }),
    );
    if (leads) return tab;
  }
  throw new Error('No tab holds the stream.');
}

const openStreams = async (): Promise<number> => (await streamsOf(demo.server.url)).open;

test('five tabs of one browser have one stream, and when the tab that holds it is closed another takes over and nothing is missed', async () => {
  const tabs = await openTabs(5);
  expect(await openStreams()).toBe(1);
  const { opened } = await streamsOf(demo.server.url);
  const producer = await producerFor(demo.server.url, 'ana');
  await producer.send('To all five');
  for (const tab of tabs)
    await expect.poll(() => tab.inbox()).toEqual({ titles: ['To all five'], unread: 1 });

  const leader = await leaderOf(tabs);
  const others = tabs.filter((tab) => tab !== leader);
  const sent = ['To all five'];
  const closed = leader.page.close();
  for (let n = 1; n <= 20; n += 1) {
    sent.unshift(`Meanwhile ${n}`);
    await producer.send(`Meanwhile ${n}`);
  }
  await closed;
  for (const tab of others)
    await expect.poll(() => tab.inbox(), { timeout: 10_000 }).toEqual({ titles: sent, unread: sent.length });
  await expect.poll(openStreams).toBe(1);
  expect((await streamsOf(demo.server.url)).opened).toBe(opened + 1);
  expect(await leaderOf(others)).not.toBe(leader);

  await producer.send('To all four');
  for (const tab of others) await expect.poll(async () => (await tab.inbox()).titles[0]).toBe('To all four');
  expect(others[0]?.complaints.list).toEqual([]);
});

test('a tab that reads a notification quiets the bells of the other tabs', async () => {
  const [one, two] = await openTabs(2);
  if (!one || !two) throw new Error('Two tabs were to be open.');
  const producer = await producerFor(demo.server.url, 'ana');
  await producer.send('Read in one tab');
  await one.seesUnread(1);
  await two.seesUnread(1);
  await two.openPanel();
  await two.page.getByRole('button', { name: 'Mark all read' }).click();
  await one.seesUnread(0);
  expect(await openStreams()).toBe(1);
});

test('of five tabs the one used last shows the toast, and no other (ux 79)', async () => {
  const tabs = await openTabs(5);
  await Promise.all(tabs.map(tellFocus));
  const producer = await producerFor(demo.server.url, 'ana');
  for (const [index, used] of [
    [1, tabs[1]],
    [3, tabs[3]],
  ] as const) {
    if (!used) throw new Error('Five tabs were to be open.');
    await use(used);
    const title = `For tab ${index}`;
    await producer.send(title);
    await used.sees(used.toast(title));
    for (const tab of tabs) await expect.poll(async () => (await tab.inbox()).titles[0]).toBe(title);
    await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
    const shown = await Promise.all(tabs.map((tab) => tab.toast(title).count()));
    expect(shown).toEqual(tabs.map((tab) => (tab === used ? 1 : 0)));
  }
});
