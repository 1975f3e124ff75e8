import assert from 'node:assert/strict';
import { buildMutant } from '../mutants/build.js';
import { BOTH, inBrowsers } from '../support/browser/in-browsers.js';
import { servePage } from '../support/browser/tabs.js';
import { isStream } from '../support/proxy/fault.js';
import type { Row } from '../support/row.js';

/** The next version of the words between tabs, and of the name that they are said under. */
const NEXT = [
  { file: 'src/tabs/bus.ts', find: '{ v: 1, from: id', put: '{ v: 2, from: id' },
  { file: 'src/tabs/bus.ts', find: '?.v !== 1)', put: '?.v !== 2)' },
  { file: 'src/cache/name.ts', find: '`ntf:v1:$', put: '`ntf:v2:$' },
];

const row: Row = {
  row: 46,
  layer: 'C',
  timeoutMs: 120_000,
  world: { speed: 1 },
  title:
    'tabs of two versions of the site do not disturb one another, and words of another version change nothing',
  run: inBrowsers(BOTH, async (world, tabs) => {
    const { backend, proxy } = world;
    const built = await buildMutant({ edits: NEXT });
    await servePage(world, '/next', built.path).finally(built.remove);
    const old = [await tabs.open(), await tabs.open()];
    await tabs.leader();
    const next = [await tabs.open({ path: '/next' }), await tabs.open({ path: '/next' })];
    await tabs.until(
      'all are live',
      async () =>
        (await Promise.all(tabs.all.map((tab) => tab.look()))).every(({ status }) => status === 'live'),
      15_000,
    );
    const of = (pair: typeof old) => tabs.leaders().filter((id) => pair.some((tab) => tab.id === id)).length;
    world.happened('each version has a stream of its own', of(old) === 1 && of(next) === 1);
    await backend.notify(tabs.user, 'for both');
    await tabs.shows('for both');

    const { length } = proxy.requests.filter(isStream);
    const spoke = await old[0]!.page.evaluate(async () => {
      const { held = [] } = await navigator.locks.query();
      const names = held.flatMap(({ name = '' }) => (name.startsWith('ntf:v1') ? [name] : []));
      for (const name of names) {
        const channel = new BroadcastChannel(name);
        const at = { cursor: 'zzzz.99', rev: 99 };
        for (const v of [0, 2, '1', undefined])
          for (const kind of ['state', 'change', 'answer', 'need', 'do'])
            channel.postMessage({
              v,
              from: 'another',
              kind,
              term: 1000,
              at,
              to: at,
              status: 'closed',
              what: 'start',
            });
        channel.postMessage(null);
        channel.postMessage('words');
        channel.close();
      }
      return names.length;
    });
    await world.rest(2000);
    world.happened('words of other versions were said on the channel', spoke === 1);
    for (const tab of tabs.all) assert.equal((await tab.look()).status, 'live');
    assert.equal(proxy.requests.filter(isStream).length, length, 'no stream changed hands');
    for (const tab of next) await tab.close();
  }),
};
export default row;
