import assert from 'node:assert/strict';
import { isList, isStream } from '../support/proxy/fault.js';
import { valve } from '../support/proxy/shapes.js';
import { BOTH, inBrowsers } from '../support/browser/in-browsers.js';
import { putToSleep } from '../support/browser/sleep.js';
import type { Tab, Tabs } from '../support/browser/tabs.js';
import { settable } from '../support/browser/wall-clock.js';
import type { World } from '../support/world.js';
import type { Row } from '../support/row.js';

const HEARTBEAT_S = 7;
/** Silence is due 15.5 s after a heartbeat: long before this sleep ends, so that only what came meanwhile speaks for it. */
const LONG_MS = 18_500;
/** Longer than what counts as a sleep, and so short that silence is due no sooner than 4 s after it. */
const SHORT_MS = 11_500;
/** From waking on. */
const LIVE_MS = 3000;

/** Eight hours. */
const HOURS_MS = 28_800_000;

/** Wherever the page stands still for longer than any timer of it, its wall clock has gone on by eight hours. */
function leaps(): void {
  let seen = performance.now();
  let shift = 0;
  Object.defineProperty(window, 'shift', {
    get() {
      const now = performance.now();
      if (now - seen > 9000) shift += 28_800_000;
      seen = now;
      return shift;
    },
  });
  setInterval(() => Date.now(), 250);
}

/** The ticks of the page's own monotonic clock, and by how much its wall clock is ahead, in ms. */
async function clocksOf({ page }: Tab): Promise<{ ticks: readonly number[]; ahead: number }> {
  const { ticks, now } = await page.evaluate(() => ({ ticks: [...window.belfry.ticks], now: Date.now() }));
  return { ticks, ahead: now - Date.now() };
}

interface Slept {
  /** When it woke, in model ms. */
  readonly woke: number;
  /** Every page has noticed by now. */
  proven(): Promise<void>;
}

/** A sleep right after a heartbeat, of so many ms real, in which all this happens. */
async function sleep(world: World, tabs: Tabs, ms: number, meanwhile: () => Promise<void>): Promise<Slept> {
  const ticking = async (): Promise<boolean> =>
    (await Promise.all(tabs.all.map(clocksOf))).every(({ ticks }) => ticks.length > 0);
  await tabs.until('every page has a clock', ticking, 5000);
  const before = await Promise.all(tabs.all.map(clocksOf));
  await world.backend.app.hub.ping();
  await world.rest(300);
  const asleep = await putToSleep(tabs.pid);
  const until = world.rest(ms);
  await meanwhile();
  await until;
  world.happened(`${asleep.count} processes of ${tabs.browser} stood still for ${ms} ms`, asleep.holds());
  const woke = world.clock.now();
  await asleep.wake();
  async function proven(): Promise<void> {
    for (const [index, tab] of tabs.all.entries()) {
      const was = before[index]!;
      let gap = 0;
      let ahead = 0;
      const seen = async (): Promise<boolean> => {
        const now = await clocksOf(tab);
        const ticks = now.ticks.slice(was.ticks.length - 1);
        gap = Math.round(Math.max(...ticks.map((tick, i) => tick - (ticks[i - 1] ?? tick))));
        ahead = now.ahead - was.ahead;
        return gap > 10_000;
      };
      await tabs.until(`${tab.id} ticks again`, seen, 5000);
      world.happened(`${tab.id} saw a gap of ${gap} ms`, gap < ms + 5000);
      world.happened(`${tab.id} is ${ahead} ms later`, Math.abs(ahead - HOURS_MS) < 1000);
    }
  }
  return { woke, proven };
}

const row: Row = {
  row: 41,
  layer: 'C',
  timeoutMs: 240_000,
  world: { speed: 1, heartbeatS: HEARTBEAT_S },
  title:
    'a browser that slept (all its processes stopped, the page’s Date 8 h on) hears what waited for it, and is live within 3 s of waking where its stream is gone',
  run: inBrowsers(BOTH, async (world, tabs) => {
    const { backend, proxy, clock } = world;
    const valves: ReturnType<typeof valve>[] = [];
    const name = `gone for ${tabs.browser}`;
    proxy.add({
      name,
      on: isStream,
      shape(line) {
        const one = valve();
        valves.push(one);
        return one.make(line);
      },
    });
    for (let n = 0; n < 2; n++) await tabs.open({ before: settable });
    for (const { page } of tabs.all) await page.evaluate(leaps);
    async function since(): Promise<() => Promise<string[][]>> {
      const before = await Promise.all(tabs.all.map(async (tab) => (await tab.look()).statuses.length));
      return () => Promise.all(tabs.all.map(async (tab, i) => (await tab.look()).statuses.slice(before[i])));
    }

    // The line holds: what came waits in the browser's sockets, and nothing else can bring it.
    await tabs.leader();
    const statuses = await since();
    const stream = proxy.requests.findLast(isStream)!;
    const { length } = proxy.requests;
    const beside = `beside for ${tabs.browser}`;
    const end = proxy.add({ name: beside, on: isStream, mute: true });
    const { chunks } = proxy;
    const { woke, proven } = await sleep(world, tabs, LONG_MS, async () => {
      for (let n = 1; n <= 3; n++) {
        await world.rest(4000);
        await backend.notify(tabs.user, `queued ${n}`);
      }
    });
    world.happened('heartbeats and events waited in its sockets', proxy.chunks >= chunks + 5);
    await tabs.shows('queued 3', LIVE_MS - (clock.now() - woke));
    await world.rest(LIVE_MS);
    await proven();
    const said = (await statuses()).flat().filter((status) => status !== 'live');
    assert.deepEqual(said, [], 'no tab took the line for dead');
    assert.equal(stream.endedAt, null, 'the stream goes on');
    assert.deepEqual(proxy.requests.slice(length).filter(isList), [], 'no list was needed');
    end();

    // The line is gone without a word, under a tab that is seen and under one that is not.
    for (const seen of [true, false]) {
      const leader = await tabs.leader();
      const front = tabs.all.find((tab) => (tab === leader) === seen)!;
      await front.page.bringToFront();
      await tabs.until('in front', async () => (await front.look()).visible, 5000);
      const dropped = proxy.did(name).length;
      const title = `lost where the leader is ${seen ? 'seen' : 'hidden'}`;
      const { woke, proven } = await sleep(world, tabs, SHORT_MS, async () => {
        for (const one of valves) one.shut();
        await backend.notify(tabs.user, title);
        await world.rest(200);
      });
      world.happened('the proxy dropped bytes', proxy.did(name).length > dropped);
      await tabs.shows(title, LIVE_MS - (clock.now() - woke));
      for (const tab of tabs.all) assert.equal((await tab.look()).status, 'live', tab.id);
      await proven();
    }
  }),
};
export default row;
