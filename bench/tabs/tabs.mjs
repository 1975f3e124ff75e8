// @ts-check
// Twenty tabs of one person: one stream at the server, everything in every tab, also when the tab that holds the stream
// crashes in the middle.
import { setTimeout as sleep } from 'node:timers/promises';
import { inBrowser, inPage, openPage, whenAt } from '../support/in-browser.mjs';

const TABS = 20;
const BEFORE = 100;
const AFTER = 200;
/** Between two notifications, in milliseconds. */
const GAP = 20;

/** @typedef {import('playwright-core').Page} Page */

/**
 * How many notifications a tab lacks or has twice, in what it was told and in what it lists.
 * @param {Page} page
 * @param {number} from first that it was told
 * @param {number} to
 */
async function wrongIn(page, from, to) {
  await whenAt(page, to).catch(() => console.error(`A tab did not come to revision ${to}.`));
  const { heard, listed, unread } = await inPage(page, 'state');
  const wanted = Array.from({ length: to - from + 1 }, (_, index) => `Build ${index + from}`);
  /** @type {(got: string[]) => number} */
  const differences = (got) =>
    wanted.filter((title) => got.filter((one) => one === title).length !== 1).length +
    Math.max(0, got.length - wanted.length);
  return (
    differences(heard) +
    differences(listed.filter((/** @type {string} */ title) => wanted.includes(title))) +
    (unread === to ? 0 : 1)
  );
}

/** @returns {Promise<import('../support/figure.mjs').Figure[]>} */
export const measure = () =>
  inBrowser('bench/tabs/page.js', async (stage) => {
    const { backend } = stage;
    /** @type {Page[]} */
    const tabs = [];
    while (tabs.length < TABS) tabs.push(await openPage(stage));
    await backend.ask('flow', { user: 'ana', gaps: Array(BEFORE).fill(GAP) });
    /** @type {(pages: Page[], from: number, to: number) => Promise<number>} */
    const wrong = async (pages, from, to) =>
      (await Promise.all(pages.map((page) => wrongIn(page, from, to)))).filter(Boolean).length;
    const wrongBefore = await wrong(tabs, 1, BEFORE);
    const { open, opened } = await backend.ask('streams');

    const asked = await Promise.all(tabs.map((page) => inPage(page, 'streams')));
    const leader = tabs[asked.findIndex((count) => count > 0)];
    if (!leader) throw new Error('No tab holds the stream.');
    const others = tabs.filter((page) => page !== leader);
    const flow = backend.ask('flow', { user: 'ana', from: BEFORE, gaps: Array(AFTER).fill(GAP) });
    await sleep(1000);
    await backend.ask('requests');
    const tools = await stage.context.newCDPSession(leader);
    const crashed = new Promise((resolve) => leader.once('crash', resolve));
    const killedAt = performance.timeOrigin + performance.now();
    // It never answers: there is nobody left.
    tools.send('Page.crash').catch(() => {});
    await Promise.all([crashed, flow]);
    /** @type {{ at: number, path: string }[]} */
    const requests = await backend.ask('requests');
    const again = requests.find(({ path }) => path.endsWith('/stream'));
    const wrongAfter = await wrong(others, 1, BEFORE + AFTER);
    const after = await backend.ask('streams');
    return [
      { what: `streams of ${TABS} tabs`, figure: open, unit: '', bound: 1, note: `${opened} opened in all` },
      {
        what: 'tabs that lack a notification or have one twice',
        figure: wrongBefore,
        unit: '',
        bound: 0,
        note: `${BEFORE} notifications`,
      },
      {
        what: 'the tab with the stream crashes: until the next one asks for it',
        figure: again ? again.at - killedAt : Infinity,
        unit: 'ms',
        bound: 2000,
      },
      {
        what: 'the tab with the stream crashes: others with a gap or a repeat',
        figure: wrongAfter,
        unit: '',
        bound: 0,
        note: `${AFTER} notifications meanwhile, ${1000 / GAP} a second`,
      },
      { what: `streams of the ${TABS - 1} that are left`, figure: after.open, unit: '', bound: 1 },
    ];
  });
