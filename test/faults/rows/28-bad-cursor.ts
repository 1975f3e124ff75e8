import assert from 'node:assert/strict';
import { isList, isStream } from '../support/proxy/fault.js';
import { rewrite } from '../support/proxy/frames.js';
import type { Row } from '../support/row.js';

/** Cursors that a device may have kept. */
const kept = (epoch: string): Record<string, string> => ({
  unknown: `${epoch}.999999`,
  'of another epoch': 'zzzzzzzz.1',
  malformed: '%00;drop',
  'of 300 characters': 'x'.repeat(300),
  'not ASCII': 'курсор',
  empty: '',
});

const row: Row = {
  row: 28,
  layer: 'B',
  title: 'a cursor that is of no use costs one resync, and no loop',
  async run(world) {
    const { proxy, backend } = world;
    await backend.notify('ana', 'kept');
    const seed = world.area();
    const first = world.device({ area: seed });
    await world.until('live', () => first.status() === 'live' && first.titles().length, 8000);
    await world.rest(1000);
    first.client.close();
    const [name, entry] = [...seed.entries][0]!;
    await backend.notify('ana', 'while away');
    const asked: Record<string, { streams: number; lists: number }> = {};
    for (const [what, cursor] of Object.entries(kept(String(entry.cursor).split('.')[0]!))) {
      const area = world.area();
      area.entries.set(name, { ...entry, cursor });
      const before = proxy.requests.length;
      const device = world.device({ area });
      await world.until(`${what}: live`, () => device.status() === 'live', 10_000);
      await world.until(`${what}: shown`, () => device.titles().join() === 'while away,kept', 5000);
      await world.rest(15_000);
      const since = proxy.requests.slice(before);
      asked[what] = { streams: since.filter(isStream).length, lists: since.filter(isList).length };
      world.happened(`a cursor ${what} was kept`, entry.cursor !== cursor);
      device.client.close();
    }
    // A bad server: every cursor it gives on the stream is none.
    const shape = rewrite((text) =>
      text.replace(/^id: .*$/m, 'id: курсор').replace(/"sync":"[^"]*"/, '"sync":"курсор"'),
    );
    proxy.add({ name: 'bad ids', on: isStream, shape });
    const device = world.device();
    await world.until('live', () => device.status() === 'live', 8000);
    const before = proxy.requests.length;
    await backend.notify('ana', 'from a bad server');
    await world.until('shown', () => device.titles()[0] === 'from a bad server', 5000);
    proxy.cut(isStream);
    await world.until('live again', () => device.status() === 'live', 10_000);
    await world.rest(15_000);
    world.happened('the proxy rewrote ids', proxy.did('bad ids').length > 1);
    const since = proxy.requests.slice(before);
    assert.ok(since.filter(isList).length <= 3, 'no loop');
    assert.equal(since.filter(isStream).length, 1, 'one stream more');
    const once = Object.keys(asked).map((what) => [what, { streams: 1, lists: 1 }]);
    assert.deepEqual(asked, Object.fromEntries(once), 'one stream, one resync');
  },
};
export default row;
