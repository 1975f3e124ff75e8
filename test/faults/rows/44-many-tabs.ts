import assert from 'node:assert/strict';
import { BOTH, inBrowsers } from '../support/browser/in-browsers.js';
import { isStream } from '../support/proxy/fault.js';
import type { Row } from '../support/row.js';

/** Frames that come and go, one each 10 ms; each lives for the time of twelve. */
const STORM = 300;

const row: Row = {
  row: 44,
  layer: 'C',
  timeoutMs: 180_000,
  world: { speed: 1 },
  title: 'ten tabs at once, and a storm of pages that open and close 100 times a second, leave one stream',
  run: inBrowsers(BOTH, async (world, tabs) => {
    const { backend, proxy } = world;
    await Promise.all(Array.from({ length: 10 }, () => tabs.open()));
    await tabs.leader();
    world.happened('ten tabs are open', tabs.all.length === 10);
    const ours = proxy.requests.filter(({ headers }) => `${headers['x-tab']}`.startsWith(`${tabs.browser}-`));
    const opened = ours.filter(isStream).length;
    assert.ok(opened <= 2, `ten tabs opened ${opened} streams`);
    await backend.notify(tabs.user, 'for ten');
    await tabs.shows('for ten', 10_000);

    const host = tabs.all[0]!;
    // In front: the timers of a hidden one are slow.
    await host.page.bringToFront();
    const made = await host.page.evaluate(
      (count, address) =>
        new Promise<number>((resolve) => {
          const frames: HTMLIFrameElement[] = [];
          let made = 0;
          let turn = 0;
          const timer = setInterval(() => {
            turn++;
            if (made < count) {
              const frame = document.createElement('iframe');
              frame.src = `${address}&n=${++made}`;
              frames.push(document.body.appendChild(frame));
            }
            if (turn > 12) frames.shift()?.remove();
            if (made === count && !frames.length) {
              clearInterval(timer);
              resolve(made);
            }
          }, 10);
        }),
      STORM,
      `/?tab=${tabs.browser}-storm&user=${tabs.user}`,
    );
    world.happened(`${made} pages came and went`, made === STORM);
    await backend.notify(tabs.user, 'after the storm');
    await tabs.shows('after the storm', 15_000);
    await tabs.leader();
  }),
};
export default row;
