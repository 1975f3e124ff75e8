import assert from 'node:assert/strict';
import { isStream } from '../support/proxy/fault.js';
import { BOTH, inBrowsers } from '../support/browser/in-browsers.js';
import type { Tab, Tabs } from '../support/browser/tabs.js';
import type { World } from '../support/world.js';
import type { Row } from '../support/row.js';

const lacks: Record<string, () => void> = {
  'no locks': () => void Object.defineProperty(Navigator.prototype, 'locks', { value: undefined }),
  'no BroadcastChannel': () =>
    void Object.defineProperty(globalThis, 'BroadcastChannel', { value: undefined }),
};

interface Lack {
  readonly world: World;
  readonly tabs: Tabs;
  readonly name: string;
  readonly before: () => void;
}

/** A page of another site with ours in it: same address, other storage. */
async function inFrame(world: World, tabs: Tabs): Promise<void> {
  const { backend, proxy } = world;
  const user = `${tabs.user}_frame`;
  const headers = { 'content-type': 'text/html' };
  const body = `<iframe src="${proxy.url}/?tab=${tabs.browser}-frame&user=${user}"></iframe>`;
  proxy.serve('/host', { status: 200, headers, body });
  const page = await tabs.cover();
  await page.goto(`http://localhost:${proxy.port}/host`);
  const frame = () => page.frames().find((one) => one.url().includes('frame'));
  const look = async () => frame()?.evaluate(() => window.belfry.look());
  await tabs.until(
    'the frame is live',
    async () => (await look().catch(() => null))?.status === 'live',
    15_000,
  );
  await backend.notify(user, 'in a frame');
  await tabs.until('the frame shows it', async () => (await look())?.rows[0]?.title === 'in a frame', 5000);
  // The same person in a tab of its own: it neither finds what the frame keeps nor waits for its lock.
  const own = await tabs.open({ user });
  await tabs.until('live', async () => (await own.look()).status === 'live', 15_000);
  const streams = () => tabs.leaders().filter((id) => id === own.id || id.endsWith('-frame'));
  world.happened('frame and tab share nothing: two streams', streams().length === 2);
  await page.close();
  await own.close();
}

/** Two tabs that share no stream: the first is hidden, once the second is open. */
async function openPair({ world, tabs, name, before }: Lack): Promise<readonly [Tab, Tab]> {
  const user = `${tabs.user}_${name.replace(/\W/g, '')}`;
  const open = () => tabs.open({ user, before, streams: true });
  const pair = [await open(), await open()] as const;
  for (const tab of pair) await tabs.until('live', async () => (await tab.look()).status === 'live', 15_000);
  const mine = () => tabs.leaders().filter((id) => pair.some((tab) => tab.id === id));
  world.happened(`${name}: two streams for two tabs`, mine().length === 2);
  await world.backend.notify(user, name);
  await tabs.shows(name, 5000, pair);
  return pair;
}

/** Hidden for 30 s, a tab has no stream, hears what was read in another, and misses nothing. */
async function rests({ world, tabs, name }: Lack, [hidden, seen]: readonly [Tab, Tab]): Promise<void> {
  await seen.page.bringToFront();
  await tabs.until(
    `${name}: the hidden tab gives its stream up`,
    () => !tabs.leaders().includes(hidden.id),
    75_000,
  );
  await tabs.until(`${name}: the one that is seen has one`, () => tabs.leaders().includes(seen.id), 5000);
  const user = seen.user;
  await world.backend.notify(user, `${name}, later`);
  await tabs.shows(`${name}, later`, 5000, [seen]);
  await seen.page.evaluate(async (title) => {
    const { ids, get } = window.belfry.client.$feed.get();
    await window.belfry.client.markRead(ids.filter((id) => get(id)?.title === title));
  }, name);
  const [first] = (await hidden.look()).rows;
  assert.equal(first?.title, name, `${name}: nothing else reaches the hidden tab`);
  await tabs.until(`${name}: it shows what was read`, async () => (await hidden.look()).rows[0]?.read, 5000);
  assert.ok(!tabs.leaders().includes(hidden.id), `${name}: not by a stream`);
  await hidden.page.bringToFront();
  await tabs.shows(`${name}, later`, 5000, [hidden]);
  const { arrivals } = await hidden.look();
  assert.equal(arrivals.length, 2, `${name}: each is told once`);
}

const row: Row = {
  row: 45,
  layer: 'C',
  timeoutMs: 240_000,
  world: { speed: 1 },
  title:
    'without locks, without channels, and in a frame of another site each page has a stream of its own, but for those hidden for 30 s',
  run: inBrowsers(BOTH, async (world, tabs) => {
    const { proxy } = world;
    const pairs: [Lack, readonly [Tab, Tab]][] = [];
    for (const [name, before] of Object.entries(lacks)) {
      const lack = { world, tabs, name, before };
      pairs.push([lack, await openPair(lack)]);
    }
    const { length } = proxy.requests.filter(isStream);
    await world.rest(3000);
    assert.equal(proxy.requests.filter(isStream).length, length, 'and no more');
    for (const [lack, pair] of pairs) {
      await rests(lack, pair);
      for (const tab of pair) await tab.close();
    }
    // The proxy speaks HTTP/1.1: six streams would leave the page nothing.
    const before = lacks['no locks']!;
    const polls = await tabs.open({ user: `${tabs.user}_polls`, before });
    await tabs.until('live', async () => (await polls.look()).status === 'live', 15_000);
    world.happened('over HTTP/1.1 it polls', (await polls.look()).transport === 'polling');
    await polls.close();
    await inFrame(world, tabs);
    await tabs.open();
    await tabs.leader();
  }),
};
export default row;
