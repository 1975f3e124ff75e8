import assert from 'node:assert/strict';
import { isStream } from '../support/proxy/fault.js';
import { BOTH, inBrowsers } from '../support/browser/in-browsers.js';
import type { Tab, Tabs } from '../support/browser/tabs.js';
import type { World } from '../support/world.js';
import type { Row } from '../support/row.js';

const away = ({ page }: Tab): Promise<unknown> => page.goto(new URL('/elsewhere', page.url()).href);

/** The driver waits for a load that a page from the cache does not have: what the page says counts. */
async function back({ page }: Tab): Promise<void> {
  await Promise.race([page.goBack().catch(() => {}), new Promise((resolve) => setTimeout(resolve, 1500))]);
}

/**
 * It was the same page, not a new one. Firefox keeps no page that holds a lock or has a request open when it is left: it looks
 * before it tells the page, which therefore cannot let go in time. There it is loaded anew.
 */
async function restored(world: World, tabs: Tabs, tab: Tab, what: string): Promise<void> {
  if (tabs.browser === 'firefox') {
    const { length } = await tab.page.evaluate(() => window.belfry.shows);
    return world.happened(`${what}: the page was left, and shown again`, length > 0);
  }
  const { shows, reasons } = await tab.page.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation') as unknown as {
      notRestoredReasons?: object;
    }[];
    return { shows: [...window.belfry.shows], reasons: JSON.stringify(entry?.notRestoredReasons ?? null) };
  });
  assert.equal(reasons, 'null', `${what}: nothing kept the page out of the cache`);
  world.happened(`${what}: the page came from the cache`, shows.at(-1) === true);
}

const row: Row = {
  row: 43,
  layer: 'C',
  timeoutMs: 120_000,
  world: { speed: 1 },
  title:
    'a page that comes back from the back-forward cache (Firefox: anew) is live again, and holds nothing while it is away',
  run: inBrowsers(BOTH, async (world, tabs) => {
    const { backend, proxy } = world;
    const tab = await tabs.open();
    await tabs.leader();
    await away(tab);
    await tabs.until('no stream is left', () => tabs.leaders().length === 0, 5000);
    await backend.notify(tabs.user, 'while it was away');
    await back(tab);
    await restored(world, tabs, tab, 'live');
    await tabs.shows('while it was away');
    await tabs.leader();

    const name = `mute for ${tabs.browser}`;
    const end = proxy.add({ name, on: isStream, mute: true });
    const late = await tabs.open({ user: `${tabs.user}_late` });
    await tabs.until('it connects', () => proxy.did(name).length > 0, 10_000);
    await away(late);
    await tabs.until('it asks no more', () => tabs.leaders().every((id) => id !== late.id), 5000);
    end();
    await back(late);
    await restored(world, tabs, late, 'while connecting');
    await tabs.until('live', async () => (await late.look()).status === 'live', 15_000);

    // Logged out in another tab while this one is put away.
    const user = `${tabs.user}_out`;
    const one = await tabs.open({ user });
    await tabs.until('live', async () => (await one.look()).status === 'live', 15_000);
    await away(one);
    const two = await tabs.open({ user });
    await tabs.until('live', async () => (await two.look()).status === 'live', 15_000);
    await two.page.evaluate(() => window.belfry.client.forget());
    backend.revoke(`${user}~secret`);
    await back(one);
    // From the cache or not: a browser may drop what it put away while another tab writes to the same storage.
    await tabs.until('it is let in no more', async () => (await one.look()).status === 'blocked', 15_000);
    const refused = proxy.requests.filter(
      ({ headers, status }) => headers['x-tab'] === one.id && status === 401,
    );
    world.happened('after a logout: the page that came back was refused', refused.length);
    await world.rest(1500);
    const kept = await one.page.evaluate(() => window.belfry.kept());
    const lists = Object.values(kept).filter((entry) => JSON.stringify(entry ?? null).includes(`"${user}"`));
    assert.deepEqual(lists, [], 'nothing is kept of who logged out');
    await one.close();
    await two.close();
  }),
};
export default row;
