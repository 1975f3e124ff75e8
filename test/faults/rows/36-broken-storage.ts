import assert from 'node:assert/strict';
import type { CacheStorageArea } from '../../../src/index.js';
import { isStream } from '../support/proxy/fault.js';
import type { Row } from '../support/row.js';

const quota = (): Promise<never> => Promise.reject(new DOMException('full', 'QuotaExceededError'));
const closed = (): Promise<never> => Promise.reject(new DOMException('private mode', 'InvalidStateError'));
const never = (): Promise<never> => new Promise(() => undefined);

const row: Row = {
  row: 36,
  layer: 'B',
  title: 'storage that is blocked, full, forbidden or cleared costs nothing but the cache',
  async run(world) {
    const { backend, proxy } = world;
    const cleared = world.area();
    const areas: Record<string, CacheStorageArea> = {
      full: { load: async () => undefined, save: quota, remove: quota },
      forbidden: { load: closed, save: closed, remove: closed },
      cleared,
      blocked: { load: never, save: never, remove: never },
    };
    for (const [name, area] of Object.entries(areas)) {
      let touched = 0;
      const counted: CacheStorageArea = {
        load: (key) => (touched++, area.load(key)),
        save: (key, entry) => (touched++, area.save(key, entry)),
        remove: (key) => area.remove(key),
      };
      const device = world.device({ area: counted });
      await world.until(`${name}: live`, () => device.status() === 'live', 10_000);
      await backend.notify('ana', `${name} 1`);
      await world.rest(2000);
      cleared.entries.clear();
      proxy.cut(isStream);
      await backend.notify('ana', `${name} 2`);
      await world.until(`${name}: shown`, () => device.titles()[0] === `${name} 2`, 10_000);
      const said = device.said.errors.filter(({ code }) => code === 'storage').length;
      assert.ok(said <= 1, `${name}: said once`);
      if (name === 'full' || name === 'forbidden') assert.equal(said, 1, `${name}: said`);
      world.happened(`${name}: storage was asked`, touched > 0);
      device.client.close();
      cleared.entries.clear();
      const next = world.device({ area: counted });
      await world.until(`${name}: the next visit shows it`, () => next.titles()[0] === `${name} 2`, 10_000);
      next.kill();
    }
  },
};
export default row;
