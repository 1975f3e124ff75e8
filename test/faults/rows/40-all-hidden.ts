import assert from 'node:assert/strict';
import { isStream } from '../support/proxy/fault.js';
import { inBrowsers } from '../support/browser/in-browsers.js';
import type { Row } from '../support/row.js';

/** Timers are slow after 75 s; one of them takes up to a minute then. */
const HIDDEN_MS = 150_000;

const row: Row = {
  row: 40,
  layer: 'C',
  timeoutMs: 240_000,
  world: { speed: 1, heartbeatS: 10 },
  title:
    'hidden tabs whose timers run once a minute stay live on one stream, and show what comes (Chromium only)',
  run: inBrowsers(['chromium'], async (world, tabs) => {
    const { backend, proxy } = world;
    for (let n = 0; n < 3; n++) await tabs.open();
    await tabs.leader();
    const before = proxy.requests.filter(isStream).length;
    const cover = await tabs.cover();
    for (const tab of tabs.all) assert.equal((await tab.look()).visible, false);
    const since = await Promise.all(tabs.all.map(async (tab) => (await tab.look()).statuses.length));
    for (let spent = 0; spent < HIDDEN_MS; spent += 15_000) {
      await world.rest(15_000);
      await backend.notify(tabs.user, `hidden for ${spent}`);
    }
    // What follows a first change waits for a timer.
    await tabs.shows(`hidden for ${HIDDEN_MS - 15_000}`, 65_000);
    // The time that is still running counts: when the minute begins is chance.
    const ticks = await tabs.all[0]!.page.evaluate(() => [...window.belfry.ticks, performance.now()]);
    const gap = Math.max(...ticks.map((tick, i) => tick - (ticks[i - 1] ?? tick)));
    world.happened('timers of a second ran once a minute', gap > 30_000);
    for (const [index, tab] of tabs.all.entries())
      assert.deepEqual((await tab.look()).statuses.slice(since[index]), [], `${tab.id} stayed as it was`);
    assert.equal(proxy.requests.filter(isStream).length, before, 'on the same stream');
    await cover.close();
  }),
};
export default row;
