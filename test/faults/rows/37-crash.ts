import assert from 'node:assert/strict';
import type { CacheEntry } from '../../../src/index.js';
import { expectEqual } from '../support/invariants.js';
import type { Row } from '../support/row.js';

/** Where in the work of a save the page may end. */
const STEPS = [
  'before the save',
  'in the save, not written',
  'in the save, written',
  'after the save',
] as const;

const row: Row = {
  row: 37,
  layer: 'B',
  title: 'a page that is killed between applying and keeping skips nothing on its next visit',
  async run(world) {
    const { backend } = world;
    const kept = world.area();
    let crashes = 0;
    for (let turn = 0; turn < 12; turn++) {
      const step = STEPS[turn % STEPS.length]!;
      let armed = false;
      const die = (): Promise<never> => {
        crashes++;
        device.kill();
        return new Promise(() => undefined);
      };
      const area = {
        load: kept.load,
        remove: kept.remove,
        async save(name: string, entry: CacheEntry): Promise<void> {
          if (!armed) return kept.save(name, entry);
          if (step === 'in the save, not written') return die();
          await kept.save(name, entry);
          if (step === 'in the save, written') return die();
          if (step === 'after the save') void die();
        },
      };
      const device = world.device({ area });
      await world.until(`${turn}: live`, () => device.status() === 'live', 10_000);
      await expectEqual(world, device);
      const seen = device.titles();
      const id = await backend.notify('ana', `n${turn}`);
      await world.until('shown', () => device.titles()[0] === `n${turn}`, 5000);
      assert.deepEqual(device.titles().slice(1), seen.slice(0, device.titles().length - 1));
      await device.client.markRead(id);
      armed = true;
      await backend.notify('ana', `m${turn}`);
      if (step === 'before the save') {
        await world.until('applied', () => device.titles()[0] === `m${turn}`, 5000);
        void die();
      } else await world.until(step, () => !device.alive, 5000);
      await backend.notify('ana', `while ${turn} was away`);
    }
    world.happened('twelve pages were killed, three at each step', crashes === 12 && kept.saves >= 6);
    const last = world.device({ area: kept });
    await expectEqual(world, last);
  },
};
export default row;
