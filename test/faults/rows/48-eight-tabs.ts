import assert from 'node:assert/strict';
import { BOTH, inBrowsers } from '../support/browser/in-browsers.js';
import type { Row } from '../support/row.js';

/** Lines to one host that a browser keeps open under HTTP/1.1. */
const LINES = 6;

const row: Row = {
  row: 48,
  layer: 'C',
  timeoutMs: 120_000,
  world: { speed: 1 },
  title: 'under HTTP/1.1, eight tabs leave lines free for the page: 95 of 100 requests take less than 1 s',
  run: inBrowsers(BOTH, async (world, tabs) => {
    const { backend } = world;
    for (let n = 0; n < LINES + 2; n++) await tabs.open();
    await tabs.leader();
    world.happened('more tabs than lines', tabs.all.length > LINES);
    // Each is in front in its turn: what is hidden is slow for reasons of its own.
    const took: number[] = [];
    for (const tab of tabs.all) {
      await tab.page.bringToFront();
      const asking = tab.page.evaluate(() => window.belfry.ask(12));
      await backend.notify(tabs.user, 'meanwhile');
      took.push(...(await asking));
    }
    took.sort((a, b) => a - b);
    const p95 = took[Math.floor(took.length * 0.95)] ?? Infinity;
    assert.ok(p95 < 1000, `95 of 100 took up to ${p95} ms`);
    assert.equal(tabs.leaders().length, 1);
  }),
};
export default row;
