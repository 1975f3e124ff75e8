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
