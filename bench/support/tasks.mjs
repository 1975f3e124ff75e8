// @ts-check

/**
 * The tasks of a page's main thread while `work` runs, as the browser's own trace has them. `cpuMs` is what the thread
 * worked in it; `wallMs` has in it how long other processes kept it from the processor. Where its clocks disagree, the lesser
 * is told: virtual machines give a thread more time than has passed.
 * @param {import('playwright-core').Page} page
 * @param {() => Promise<void>} work
 * @returns {Promise<{ cpuMs: number, wallMs: number }[]>}
 */
export async function tasksDuring(page, work) {
  const browser = page.context().browser();
  if (!browser) throw new Error('The page has no browser to trace.');
  await browser.startTracing(page, { categories: ['-*', 'toplevel', '__metadata'] });
  await work();
  /** @type {{ traceEvents: TraceEvent[] }} */
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return traceEvents
    .filter(({ name, ph, pid, tid }) => ph === 'X' && /RunTask$/.test(name) && mains.has(`${pid} ${tid}`))
    .map(({ dur = 0, tdur = dur }) => ({ cpuMs: Math.min(tdur, dur) / 1000, wallMs: dur / 1000 }));
}

/** @typedef {{ name: string, ph: string, pid: number, tid: number, dur?: number, tdur?: number, args: { name?: string } }} TraceEvent */
