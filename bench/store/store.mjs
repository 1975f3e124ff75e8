// @ts-check
// What 100,000 notifications cost a page: the heap that one takes, and the time that one change takes from its frame to the
// last listener.
import { percentile } from '../support/figure.mjs';
import { inBrowser, inPage, openPage } from '../support/in-browser.mjs';

const ITEMS = 100_000;
const TIMES = 51;
const kinds = {
  arrival: 'one that is new',
  newest: 'the newest read',
  middle: 'one in the middle read',
  oldest: 'the oldest read',
  removal: 'one in the middle removed',
};

/** @returns {Promise<import('../support/figure.mjs').Figure[]>} */
export const measure = () =>
  inBrowser('bench/store/page.js', async (stage) => {
    const page = await openPage(stage);
    const tools = await stage.context.newCDPSession(page);
    const heap = async () => {
      // Twice: what the first round frees may hold more.
      for (let round = 0; round < 2; round++) await tools.send('HeapProfiler.collectGarbage');
      return (await tools.send('Runtime.getHeapUsage')).usedSize;
    };
    const empty = await heap();
    const begun = performance.now();
    const loaded = await inPage(page, 'load', ITEMS);
    if (loaded !== ITEMS) throw new Error(`${loaded} of ${ITEMS} were loaded.`);
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    /** @type {import('../support/figure.mjs').Figure[]} */
    const figures = [
      {
        what: `heap of one of ${ITEMS.toLocaleString('en')} items`,
        figure: ((await heap()) - empty) / ITEMS,
        unit: 'B',
        bound: 1000,
        note: `all of them loaded in ${seconds} s`,
      },
    ];
    for (const [kind, what] of Object.entries(kinds)) {
      const took = await inPage(page, 'apply', kind, TIMES);
      figures.push({
        what: `${what}, of ${ITEMS.toLocaleString('en')}: frame → listeners, median`,
        figure: percentile(took, 0.5),
        unit: 'ms',
        bound: 1,
        note: `p90 ${percentile(took, 0.9).toFixed(2)} ms`,
      });
    }
    return figures;
  });
