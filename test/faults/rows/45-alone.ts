import assert from 'node:assert/strict';
import { isStream } from '../support/proxy/fault.js';
import { BOTH, inBrowsers } from '../support/browser/in-browsers.js';
import type { Tabs } from '../support/browser/tabs.js';
import type { World } from '../support/world.js';
import type { Row } from '../support/row.js';

const lacks: Record<string, () => void> = {
  'no locks': () => void Object.defineProperty(Navigator.prototype, 'locks', { value: undefined }),
  'no BroadcastChannel': () =>
    void Object.defineProperty(globalThis, 'BroadcastChannel', { value: undefined }),
};

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

const row: Row = {
  row: 45,
  layer: 'C',
  timeoutMs: 120_000,
  world: { speed: 1 },
  title: 'without locks, without channels, and in a frame of another site each page has a stream of its own',
  run: inBrowsers(BOTH, async (world, tabs) => {
    const { backend, proxy } = world;
    for (const [name, before] of Object.entries(lacks)) {
      const user = `${tabs.user}_${name.replace(/\W/g, '')}`;
      const pair = [await tabs.open({ user, before }), await tabs.open({ user, before })];
      for (const tab of pair)
        await tabs.until('live', async () => (await tab.look()).status === 'live', 15_000);
      const mine = () => tabs.leaders().filter((id) => pair.some((tab) => tab.id === id));
      world.happened(`${name}: two streams for two tabs`, mine().length === 2);
      await backend.notify(user, name);
      await tabs.shows(name, 5000, pair);
      const { length } = proxy.requests.filter(isStream);
      await world.rest(3000);
      assert.equal(proxy.requests.filter(isStream).length, length, `${name}: and no more`);
      for (const tab of pair) await tab.close();
    }
    await inFrame(world, tabs);
    await tabs.open();
    await tabs.leader();
  }),
};
export default row;
