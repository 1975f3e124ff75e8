import { launch, type Browser } from 'puppeteer-core';
import { browserArguments, findBrowser } from '../../../../scripts/find-browser.mjs';
import { findOrInstall } from '../package.js';

export type BrowserName = 'chromium' | 'firefox';

/** What a driver switches off so that tests run fast, and people have: hidden tabs are slow, and pages come back from a cache. */
const LIKE_PEOPLE = [
  '--disable-back-forward-cache',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];
/** Timers of a hidden tab run once a minute after 75 s, not after 5 min: still later than a hidden tab gives up the stream. */
const SLOW_SOON = '--enable-features=IntensiveWakeUpThrottling:grace_period_seconds/75';

const running = new Map<BrowserName, Promise<Browser>>();

const start = async (name: BrowserName): Promise<Browser> =>
  name === 'firefox'
    ? launch({ browser: 'firefox', executablePath: findOrInstall('firefox-esr') })
    : launch({
        executablePath: await findBrowser(),
        args: [...browserArguments, SLOW_SOON],
        ignoreDefaultArgs: LIKE_PEOPLE,
      });

/** One process of each browser serves all rows; a row has a profile of its own in it. */
export function browser(name: BrowserName): Promise<Browser> {
  const there = running.get(name) ?? start(name);
  running.set(name, there);
  return there;
}

export async function closeBrowsers(): Promise<void> {
  const all = [...running.values()];
  running.clear();
  await Promise.allSettled(all.map(async (one) => (await one).close()));
}
