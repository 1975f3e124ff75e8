import assert from 'node:assert/strict';
import { BOTH, inBrowsers } from '../support/browser/in-browsers.js';
import type { Row } from '../support/row.js';

const row: Row = {
  row: 47,
  layer: 'C',
  timeoutMs: 120_000,
  world: { speed: 1 },
  title: 'where one tab logs out and another person logs in, nobody sees what is the other’s',
  run: inBrowsers(BOTH, async (world, tabs) => {
    const { backend } = world;
    const ana = tabs.user;
    const ben = `ben_${tabs.browser}`;
    const first = await tabs.open();
    const second = await tabs.open();
    const leader = await tabs.leader();
    await backend.notify(ana, 'for Ana');
    await tabs.shows('for Ana');
    // The one that holds the stream is the harder one to lose.
    const [leaves, stays] = leader === first ? [first, second] : [second, first];
    await leaves.page.evaluate(() => window.belfry.client.forget());
    const rows = await leaves.page.evaluate(() => window.belfry.look().rows.length);
    assert.equal(rows, 0, 'who logged out sees nothing');
    await leaves.page.evaluate((user) => window.belfry.arrive(user), ben);
    tabs.forget(leaves);
    const look = () => leaves.look();
    await tabs.until('Ben is live', async () => (await look()).status === 'live', 15_000);
    for (let n = 1; n <= 5; n++) {
      await backend.notify(ana, `for Ana ${n}`);
      await backend.notify(ben, `for Ben ${n}`);
    }
    await tabs.shows('for Ana 5', 5000, [stays]);
    await tabs.shows('for Ben 5', 5000, [leaves]);
    world.happened('both were live at once', (await look()).status === 'live' && tabs.leaders().length === 2);
    const titles = async (tab: typeof first) => (await tab.look()).rows.map(({ title }) => title ?? '');
    assert.deepEqual(
      (await titles(leaves)).filter((title) => title.includes('Ana')),
      [],
    );
    assert.deepEqual(
      (await titles(stays)).filter((title) => title.includes('Ben')),
      [],
    );
    await world.rest(1000);
    const kept = await stays.page.evaluate(() => window.belfry.kept());
    for (const [name, entry] of Object.entries(kept)) {
      // What was wiped Firefox tells as nothing.
      const text = JSON.stringify(entry ?? null);
      assert.ok(!(text.includes('for Ana') && text.includes('for Ben')), `${name} is of one person`);
    }
    await leaves.close();
  }),
};
export default row;
