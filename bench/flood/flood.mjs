// @ts-check
// A thousand notifications a second, for ten seconds into a page with its panel open, and for ten more with it closed, when
// toasts show.
import { setTimeout as sleep } from 'node:timers/promises';
import { percentile } from '../support/figure.mjs';
import { inBrowser, inPage, openPage, whenAt } from '../support/in-browser.mjs';
import { tasksDuring } from '../support/tasks.mjs';

const PER_SECOND = 1000;
const EVENTS = 10 * PER_SECOND;
const gaps = Array(EVENTS).fill(1000 / PER_SECOND);

/** @typedef {import('../support/figure.mjs').Figure} Figure */

/** @returns {Promise<Figure[]>} */
export const measure = () =>
  inBrowser('bench/flood/page.js', async (stage) => {
    const { backend } = stage;
    const page = await openPage(stage);
    /** @type {(isOpen: boolean, rev: number, where: string) => Promise<Figure[]>} */
    async function flood(isOpen, rev, where) {
      await inPage(page, 'show', isOpen);
      await sleep(1000);
      await inPage(page, 'counted');
      /** @type {number[]} */
      let commits = [];
      const tasks = await tasksDuring(page, async () => {
        commits = await backend.ask('flow', { user: 'ana', gaps });
        await whenAt(page, rev);
      });
      const seconds = ((commits.at(-1) ?? NaN) - (commits[0] ?? NaN)) / 1000;
      const [counted, shown, inbox] = [
        await inPage(page, 'counted'),
        await inPage(page, 'state'),
        await backend.ask('inbox', 'ana'),
      ];
      const wrong = inbox.ids.filter(
        (/** @type {string} */ id, /** @type {number} */ at) => shown.ids[at] !== id,
      );
      const { unread, capped } = inbox.counts;
      const isExact =
        inbox.ids.length === rev &&
        shown.ids.length === rev &&
        wrong.length === 0 &&
        shown.isOpen === isOpen &&
        shown.counts.unread === unread &&
        shown.counts.capped === capped &&
        shown.badge === '99+';
      const long = tasks.filter(({ wallMs }) => wallMs > 50);
      return [
        {
          what: `${where}: rate that the backend kept up`,
          figure: EVENTS / seconds,
          unit: '/s',
          bound: PER_SECOND * 0.98,
          least: true,
        },
        {
          what: `${where}: longest task, processor time`,
          figure: Math.max(...tasks.map(({ cpuMs }) => cpuMs)),
          unit: 'ms',
          bound: 50,
          note: `of ${tasks.length}; by the clock ${Math.max(...tasks.map(({ wallMs }) => wallMs)).toFixed(0)} ms, ${long.length} over 50`,
        },
        {
          what: `${where}: items that differ from the backend’s at the end, or counts`,
          figure: isExact ? 0 : Math.max(1, wrong.length),
          unit: '',
          bound: 0,
          note: `${shown.ids.length} shown, ${shown.counts.unread}${shown.counts.capped ? '+' : ''} unread`,
        },
        {
          what: `${where}: store commits in one frame, at most`,
          figure: Math.max(...counted.commits),
          unit: '',
          bound: 2,
          note: `median ${percentile(counted.commits, 0.5)}, in ${counted.commits.length} frames`,
        },
        { what: `${where}: toasts on the screen, at most`, figure: counted.most, unit: '', bound: 3 },
      ];
    }

    return [...(await flood(true, EVENTS, 'panel open')), ...(await flood(false, 2 * EVENTS, 'toasts'))];
  });
