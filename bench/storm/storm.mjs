// @ts-check
// A server that is gone for 20 s, and a thousand clients that want it back: how they come, and that each is on the same
// transport as before and has what it missed.
import { setTimeout as sleep } from 'node:timers/promises';
import { startBackend, startChild } from '../support/child.mjs';

const CLIENTS = 1000;
const PROCESSES = 2;
const AWAY_MS = 20_000;
const BIN_MS = 100;
/** The longest wait of the backoff is 30 s, and something on top. */
const BACK_MS = 45_000;

/**
 * So many in one of `bins` bins are no accident, where each of them expects `rate`: by chance (Poisson) a run in a hundred has
 * as many in any of them.
 * @param {number} rate
 * @param {number} bins
 */
function mostByChance(rate, bins) {
  let count = 0;
  let exactly = Math.exp(-rate);
  let more = 1 - exactly;
  while (more * bins > 0.01) {
    exactly *= rate / ++count;
    more -= exactly;
  }
  return count;
}

/** @returns {Promise<import('../support/figure.mjs').Figure[]>} */
export async function measure() {
  const backend = await startBackend();
  const groups = await Promise.all(
    Array.from({ length: PROCESSES }, () => startChild('bench/storm/clients.mjs', [])),
  );
  /** @type {(task: string) => Promise<number>} */
  const sum = async (task) =>
    (await Promise.all(groups.map((group) => group.ask(task)))).reduce((all, one) => all + one, 0);
  try {
    const url = await backend.ask('serve', {});
    await Promise.all(
      groups.map((group, index) =>
        group.ask('connect', {
          url,
          names: Array.from({ length: CLIENTS / PROCESSES }, (_, client) => `u${index}-${client}`),
        }),
      ),
    );
    await backend.ask('down');
    // To be missed by everyone.
    for (let index = 0; index < PROCESSES; index++)
      for (let client = 0; client < CLIENTS / PROCESSES; client++)
        await backend.ask('flow', { user: `u${index}-${client}`, gaps: [0] });
    await sleep(AWAY_MS);
    await backend.ask('requests');
    /** @type {number} */
    const upAt = await backend.ask('up');
    while (performance.timeOrigin + performance.now() < upAt + BACK_MS && (await sum('live')) < CLIENTS)
      await sleep(250);
    const live = await sum('live');
    const told = await sum('told');
    /** @type {{ at: number, path: string }[]} */
    const requests = await backend.ask('requests');
    const streams = requests.filter(({ path }) => path.endsWith('/stream'));
    const last = Math.max(...streams.map(({ at }) => at));
    /** @type {(ms: number) => number[]} */
    const inBins = (ms) => {
      /** @type {number[]} */
      const bins = Array(Math.ceil((last - upAt + 1) / ms)).fill(0);
      for (const { at } of streams) {
        const bin = Math.floor((at - upAt) / ms);
        bins[bin] = (bins[bin] ?? 0) + 1;
      }
      return bins;
    };
    const [bins, seconds] = [inBins(BIN_MS), inBins(1000)];
    const mean = streams.length / bins.length;
    const busiest = Math.max(...seconds) / (streams.length / seconds.length);
    const chance = mostByChance((Math.max(...seconds) * BIN_MS) / 1000, bins.length);
    const used = new Set((await Promise.all(groups.map((group) => group.ask('used')))).flat());
    const spread = (last - upAt) / 1000;
    return [
      {
        what: `busiest second of ${CLIENTS} clients coming back, of the mean`,
        figure: busiest,
        unit: '×',
        bound: 3,
        note: `${streams.length} streams asked for in ${spread.toFixed(1)} s; ${requests.length} requests in all`,
      },
      {
        what: `busiest ${BIN_MS} ms of them, of the mean`,
        figure: Math.max(...bins) / mean,
        unit: '×',
        bound: Math.max(3, chance / mean),
        note: `${mean.toFixed(1)} a bin; 3 ×, or where chance alone comes to more, that (${chance})`,
      },
      { what: 'clients that are not live again', figure: CLIENTS - live, unit: '', bound: 0 },
      {
        what: 'clients without what they missed, or with it twice',
        figure: CLIENTS - told,
        unit: '',
        bound: 0,
      },
      {
        what: 'transports that were given up for the next one',
        figure: used.size - 1,
        unit: '',
        bound: 0,
        note: `used: ${[...used].join(', ')}`,
      },
    ];
  } finally {
    for (const group of groups) group.end();
    backend.end();
  }
}
