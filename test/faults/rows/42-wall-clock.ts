import assert from 'node:assert/strict';
import { isStream } from '../support/proxy/fault.js';
import { BOTH, inBrowsers } from '../support/browser/in-browsers.js';
import { settable } from '../support/browser/wall-clock.js';
import type { Row } from '../support/row.js';

const DAY_MS = 86_400_000;

const row: Row = {
  row: 42,
  layer: 'C',
  timeoutMs: 120_000,
  world: { speed: 1, heartbeatS: 5 },
  title:
    'a wall clock that is set a day on or back (the page’s Date) ends no stream, and Retry-After keeps its length',
  run: inBrowsers(BOTH, async (world, tabs) => {
    const { backend, proxy } = world;
    for (let n = 0; n < 2; n++) await tabs.open({ before: settable });
    await tabs.leader();
    const before = proxy.requests.filter(isStream).length;
    for (const shift of [DAY_MS, -DAY_MS]) {
      for (const tab of tabs.all) await tab.page.evaluate((ms) => (window.shift = ms), shift);
      const shown = await tabs.all[0]!.page.evaluate(() => Date.now());
      world.happened(`the clock is wrong by ${shift} ms`, Math.abs(shown - Date.now() - shift) < 60_000);
      // Longer than the watch for a sleep looks, and than a heartbeat.
      await world.rest(7000);
      await backend.notify(tabs.user, `shifted by ${shift}`);
      await tabs.shows(`shifted by ${shift}`);
    }
    const streams = proxy.requests.filter(isStream).length;
    assert.ok(streams <= before + 2, `one more look for each leap at most, not ${streams - before} streams`);

    const leader = await tabs.leader();
    const name = `busy for ${tabs.browser}`;
    proxy.add({
      name,
      on: isStream,
      times: 1,
      answer: () => ({
        status: 503,
        headers: { 'retry-after': new Date(Date.now() + 4000).toUTCString() },
      }),
    });
    proxy.cut((asked) => isStream(asked) && asked.headers['x-tab'] === leader.id);
    await tabs.until('the server said when', () => proxy.did(name).length === 1, 20_000);
    const said = Date.now();
    await tabs.leader();
    const again = proxy.requests.filter(isStream).at(-1)?.at ?? 0;
    world.happened('a date was given', proxy.did(name).length === 1);
    assert.ok(again - said > 1500 && again - said < 12_000, `asked again after ${again - said} ms`);
  }),
};
export default row;
