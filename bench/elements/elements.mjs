// @ts-check
// What the elements cost beside a bell and a list that are written by hand for one page: in one run, one after another in turn.
import { percentile } from '../support/figure.mjs';
import { inBrowser, inPage, openPage } from '../support/in-browser.mjs';

const RUNS = 7;
const SLOW = 4;
const ROWS = 20;

/** @typedef {import('../support/in-browser.mjs').Stage} Stage */

/**
 * A page that was never opened before, on a processor that is four times as slow.
 * @template T
 * @param {Stage} stage
 * @param {string} query
 * @param {(page: import('playwright-core').Page, tools: import('playwright-core').CDPSession) => Promise<T>} work
 */
async function cold(stage, query, work, rate = SLOW) {
  const browser = /** @type {import('playwright-core').Browser} */ (stage.context.browser());
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    const slow = await context.newCDPSession(page);
    await slow.send('Emulation.setCPUThrottlingRate', { rate });
    await page.goto(`${stage.url}?${query}`);
    await page.waitForFunction(() => /** @type {any} */ (globalThis).bench?.isReady());
    return await work(page, slow);
  } finally {
    await context.close();
  }
}

/** @type {(tools: import('playwright-core').CDPSession) => Promise<{ cpu: number, heap: number }>} */
async function cost(tools) {
  await tools.send('HeapProfiler.collectGarbage');
  const { metrics } = await tools.send('Performance.getMetrics');
  const value = (/** @type {string} */ name) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return { cpu: value('TaskDuration') * 1000, heap: (await tools.send('Runtime.getHeapUsage')).usedSize };
}

/** Start, click and the weight of 1,000, of one page. @param {Stage} stage */
async function one(stage) {
  const painted = await cold(stage, 'items=500', async (page) => ({
    start: await inPage(page, 'start'),
    click: await inPage(page, 'open', ROWS),
  }));
  const many = await cold(
    stage,
    'items=1000&page=1000',
    async (page, tools) => {
      await tools.send('Performance.enable');
      await inPage(page, 'start');
      await page.waitForTimeout(1500);
      await inPage(page, 'open', ROWS);
      await page.waitForTimeout(1500);
      return cost(tools);
    },
    1,
  );
  return { ...painted, ...many };
}

/** @param {Stage} stage */
async function drawsOf(stage) {
  const page = await openPage({ ...stage, url: `${stage.url}?items=1000&page=1000` });
  await inPage(page, 'start');
  await inPage(page, 'open', ROWS);
  await inPage(page, 'settled');
  const arrival = await inPage(page, 'arrival');
  const read = await inPage(page, 'read', 995);
  await page.close();
  return { arrival, read };
}

/** @param {Stage} stage */
const scrolled = (stage) =>
  cold(stage, 'items=100000&page=5000', async (page) => {
    await inPage(page, 'start');
    await inPage(page, 'open', ROWS);
    const loaded = await inPage(page, 'loadAll');
    await inPage(page, 'settled');
    return { loaded, ...(await inPage(page, 'scroll', 300, 60)) };
  });

/** @returns {Promise<import('../support/figure.mjs').Figure[]>} */
export const measure = () =>
  inBrowser('bench/elements/floor.js', (floor) =>
    inBrowser('bench/elements/page.js', async (ours) => {
      /** @type {Record<'floor' | 'ours', Awaited<ReturnType<typeof one>>[]>} */
      const found = { floor: [], ours: [] };
      for (let run = 0; run < RUNS; run++) {
        found.floor.push(await one(floor));
        found.ours.push(await one(ours));
      }
      /** @type {(page: 'floor' | 'ours', what: 'start' | 'click' | 'cpu' | 'heap') => number} */
      const median = (page, what) =>
        percentile(
          found[page].map((run) => run[what]),
          0.5,
        );
      /** @type {(what: string, which: 'start' | 'click' | 'cpu' | 'heap', bound: number, unit: string, of?: number) => import('../support/figure.mjs').Figure} */
      const beside = (what, which, bound, unit, of = 1) => ({
        what,
        figure: median('ours', which) / median('floor', which),
        unit: '×',
        bound,
        note: `${(median('ours', which) / of).toFixed(1)} ${unit}, the floor ${(median('floor', which) / of).toFixed(1)}; medians of ${RUNS}`,
      });
      const { arrival, read } = await drawsOf(ours);
      const { loaded, late, most } = await scrolled(ours);
      return [
        beside(`start → bell painted, ${SLOW} × slower, of the floor`, 'start', 1.5, 'ms'),
        beside(`click → ${ROWS} rows painted, ${SLOW} × slower, of the floor`, 'click', 1.5, 'ms'),
        beside('1,000 items in one answer: processor, of the floor', 'cpu', 1, 'ms'),
        beside('1,000 items in one answer: heap, of the floor', 'heap', 2, 'MB', 1e6),
        { what: 'one new over 1,000: draws of the list', figure: arrival['notif-list'], unit: '', bound: 1 },
        { what: 'one new over 1,000: draws of rows', figure: arrival['notif-item'], unit: '', bound: 1 },
        { what: 'one read of 1,000: draws of rows', figure: read['notif-item'], unit: '', bound: 1 },
        {
          what: `${loaded.toLocaleString('en')} items: most rows in the page while scrolling`,
          figure: most,
          unit: '',
          bound: 60,
        },
        {
          what: `frames of 300 left out while scrolling, ${SLOW} × slower`,
          figure: late,
          unit: '',
          bound: 0,
        },
      ];
    }),
  );
