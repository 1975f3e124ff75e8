import assert from 'node:assert/strict';
import type { CacheEntry } from '../../../src/index.js';
import { isStream } from '../support/proxy/fault.js';
import { inBrowsers } from '../support/browser/in-browsers.js';
import type { Tab } from '../support/browser/tabs.js';
import type { Row } from '../support/row.js';

/** What the tabs keep: the number of the leader who wrote it, and how far it had heard. */
async function kept(tab: Tab): Promise<{ term: number; rev: number }> {
  const all = Object.values(await tab.page.evaluate(() => window.belfry.kept())) as Partial<CacheEntry>[];
  const { term = 0, rev = 0 } = all.find(({ items }) => Array.isArray(items)) ?? {};
  return { term, rev };
}

const row: Row = {
  row: 39,
  layer: 'C',
  timeoutMs: 120_000,
  world: { speed: 1 },
  title:
    'a tab with the stream that is frozen, or stands still without a word, is replaced, and writes nothing once it runs again (Chromium only)',
  run: inBrowsers(['chromium'], async (world, tabs) => {
    const { backend, proxy } = world;
    for (let n = 0; n < 3; n++) await tabs.open();

    const first = await tabs.leader();
    const others = tabs.all.filter((tab) => tab !== first);
    await others[0]!.page.bringToFront();
    const session = await first.page.createCDPSession();
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    await tabs.until('another took over', () => tabs.leaders().some((id) => id !== first.id), 5000);
    world.happened('frozen: the first gave its stream up', !tabs.leaders().includes(first.id));
    await backend.notify(tabs.user, 'while it was frozen');
    await tabs.shows('while it was frozen', 5000, others);
    await session.send('Page.setWebLifecycleState', { state: 'active' });
    await tabs.shows('while it was frozen', 10_000);

    const second = await tabs.leader();
    const rest = tabs.all.filter((tab) => tab !== second);
    await rest[0]!.page.bringToFront();
    const debug = await second.page.createCDPSession();
    await debug.send('Debugger.enable');
    const paused = new Promise((resolve) => debug.once('Debugger.paused', resolve));
    await debug.send('Debugger.pause');
    await paused;
    const at = Date.now();
    await backend.notify(tabs.user, 'while it stood still');
    // A leader is asked after 15 s, and replaced 3 s later.
    await tabs.shows('while it stood still', 25_000, rest);
    const still = Date.now() - at;
    // A save waits for half a second.
    await tabs.until(
      'it is kept',
      async () => (await kept(rest[0]!)).rev === backend.commits.at(-1)?.rev,
      5000,
    );
    const before = await kept(rest[0]!);
    const streams = proxy.requests.filter((asked) => isStream(asked) && asked.headers['x-tab'] !== second.id);
    world.happened(
      'paused: another opened a stream while the first still had its own',
      streams.at(-1)?.endedAt === null && tabs.leaders().includes(second.id),
    );
    assert.ok(still > 3000, 'it was not asked for its lock in good order');
    const opened = proxy.requests.filter(isStream).length;
    await debug.send('Debugger.disable');
    // I5: two at most for 5 s.
    await tabs.until('the first lets go of its stream', () => !tabs.leaders().includes(second.id), 5000);
    await world.rest(2000);
    assert.equal(proxy.requests.filter(isStream).length, opened, 'nobody takes it back');
    const after = await kept(rest[0]!);
    assert.ok(
      after.term >= before.term && after.rev >= before.rev,
      `the first wrote over what its successor kept: ${JSON.stringify({ before, after })}`,
    );
    // In front: Chromium makes up for its long standstill by running no timer of it while it is hidden.
    await second.page.bringToFront();
    await backend.notify(tabs.user, 'one for all');
    await tabs.shows('one for all');
  }),
};
export default row;
