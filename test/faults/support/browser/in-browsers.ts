import assert from 'node:assert/strict';
import type { CacheEntry } from '../../../../src/index.js';
import { entryFaults } from '../area.js';
import { shownWhereTrue, type Shown } from '../shown.js';
import type { World } from '../world.js';
import type { BrowserName } from './browser.js';
import { openTabs, type Tab, type Tabs } from './tabs.js';

/** How long tabs may take to agree with the server once all is over, in ms: a backoff of the longest kind is 30 s. */
const QUIET_MS = 35_000;

const onlyShown = ({ rows, pending, counts, hasMore }: Shown): Shown => ({ rows, pending, counts, hasMore });

/** I1 for one tab. */
async function expectSame(world: World, tabs: Tabs, tab: Tab): Promise<void> {
  const truth = await world.backend.truth(tab.user);
  let shown = onlyShown(await tab.look());
  const wanted = () => shownWhereTrue(truth, shown.rows.length);
  const same = async (): Promise<boolean> => {
    shown = onlyShown(await tab.look());
    return JSON.stringify(shown) === JSON.stringify(wanted());
  };
  await tabs.until('same', same, QUIET_MS).catch(() => undefined);
  assert.deepEqual(shown, wanted(), `I1: ${tab.id} shows what the server has`);
}

/** What holds of all tabs of a browser, once nothing disturbs them any more: I1 to I5, I11; and I9 when all are closed. */
async function settle(world: World, tabs: Tabs): Promise<void> {
  const { proxy, backend } = world;
  proxy.clear();
  for (const user of new Set(tabs.all.map((tab) => tab.user))) await backend.notify(user, 'the last');
  for (const tab of tabs.all) await expectSame(world, tabs, tab);
  const people = new Set(tabs.all.map(({ user }) => user)).size;
  await tabs.until('I5: one stream for each person', () => tabs.leaders().length <= people, 6000);
  const texts: string[] = [];
  for (const tab of tabs.all) {
    assert.deepEqual((await tab.look()).broken, [], tab.id);
    texts.push(...(await tab.page.evaluate(() => window.belfry.heard)));
  }
  const [first] = tabs.all;
  // A save waits for half a second.
  await world.rest(1000);
  const kept = first ? await first.page.evaluate(() => window.belfry.kept()) : {};
  for (const entry of Object.values(kept) as Partial<CacheEntry>[])
    if (Array.isArray(entry?.items)) {
      const faults = entryFaults(entry as CacheEntry, entry.subject ?? tabs.user, backend.commits);
      assert.deepEqual(faults, []);
    }
  const secret = [...texts, JSON.stringify(kept)].filter((text) => text.includes('~secret'));
  assert.deepEqual(secret, [], 'I11: no secret is said to other tabs or kept');
  for (const tab of tabs.all) await tab.page.evaluate(() => window.belfry.client.close());
  await tabs.until('I9: no stream is left', () => tabs.leaders().length === 0, 5000);
  if (!first) return;
  const locks = () =>
    first.page.evaluate(async () => {
      const { held = [], pending = [] } = (await navigator.locks?.query()) ?? {};
      return held.length + pending.length;
    });
  await tabs.until('I9: no lock is held or waited for', async () => (await locks()) === 0, 5000);
}

/** A row's run: in each of these browsers, one after the other, with a profile and a person of its own. */
export const inBrowsers =
  (names: readonly BrowserName[], test: (world: World, tabs: Tabs) => Promise<void>) =>
  async (world: World): Promise<void> => {
    for (const name of names) {
      const tabs = await openTabs(world, name);
      try {
        await test(world, tabs);
        await settle(world, tabs);
      } catch (error) {
        throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, {
          cause: error,
        });
      } finally {
        await tabs.close();
      }
    }
  };

export const BOTH: readonly BrowserName[] = ['chromium', 'firefox'];
