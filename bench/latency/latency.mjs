// @ts-check
// How long after a commit in the backend the bell shows it, beside a bare EventSource on the same page: in frames, as the
// page painted them.
import { chance } from '../support/chance.mjs';
import { percentile } from '../support/figure.mjs';
import { inBrowser, inPage, openPage, whenAt } from '../support/in-browser.mjs';

const EVENTS = 1000;
const SEED = 20_261_120;

/** @typedef {{ frame: number, at: number, bare: number, bell: number }} Painted what both showed from this frame on */

/** One in ten is a burst of up to eight at once, between them waits of up to 40 ms. */
function waits() {
  const random = chance(SEED);
  /** @type {number[]} */
  const gaps = [];
  while (gaps.length < EVENTS) {
    gaps.push(random() * 40);
    if (random() < 0.1) for (let more = random() * 8; more > 1; more--) gaps.push(0);
  }
  return gaps.slice(0, EVENTS);
}

/** @returns {Promise<import('../support/figure.mjs').Figure[]>} */
export const measure = () =>
  inBrowser('bench/latency/page.js', async (stage) => {
    const page = await openPage(stage);
    /** @type {number[]} */
    const commits = await stage.backend.ask('flow', { user: 'ana', gaps: waits() });
    await whenAt(page, EVENTS);
    /** @type {Painted[]} */
    const painted = await inPage(page, 'frames');
    /** @type {(which: 'bare' | 'bell') => Painted[]} the frame from which on each event is seen */
    const firstSeen = (which) => {
      let at = 0;
      return commits.map((_, event) => {
        while ((painted[at]?.[which] ?? Infinity) <= event) at++;
        return /** @type {Painted} */ (painted[at]);
      });
    };
    const [bare, bell] = [firstSeen('bare'), firstSeen('bell')];
    const later = bell.map(({ frame }, event) => frame - (bare[event]?.frame ?? NaN));
    /** @type {(seen: Painted[], share: number) => string} */
    const inMs = (seen, share) =>
      percentile(
        seen.map(({ at }, event) => at - (commits[event] ?? NaN)),
        share,
      ).toFixed(1);
    return [0.5, 0.99].map((share) => ({
      what: `commit → painted, frames after a bare EventSource, p${share * 100}`,
      figure: percentile(later, share),
      unit: 'frames',
      bound: 1,
      note: `${EVENTS} events, seed ${SEED}; commit → painted ${inMs(bell, share)} ms, bare ${inMs(bare, share)} ms`,
    }));
  });
