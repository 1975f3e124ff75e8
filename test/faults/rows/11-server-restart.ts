import assert from 'node:assert/strict';
import type { Row } from '../support/row.js';

const DOWN_MS = 20_000;
/** Attempts of one device in 20 s. With full jitter from 1 s, doubling, more than these come once in some million runs. */
const MOST = 20;

const row: Row = {
  row: 11,
  layer: 'B',
  title: 'a server that is down for 20 s demotes nobody, and is not stormed',
  async run(world) {
    const { backend } = world;
    const devices = Array.from({ length: 5 }, () => world.device());
    await world.until('all live', () => devices.every((device) => device.status() === 'live'), 8000);
    const downAt = world.clock.now();
    await backend.stop();
    await world.rest(DOWN_MS);
    const upAt = world.clock.now();
    world.happened(
      'every device was cut off',
      devices.every((device) =>
        device.said.states.some(({ status, at }) => at >= downAt && status !== 'live'),
      ),
    );
    await backend.start();
    // The longest backoff that can have begun meanwhile, and its way.
    await world.until('all back', () => devices.every((device) => device.status() === 'live'), 35_000);
    for (const device of devices) {
      assert.equal(device.transport(), 'sse', 'no demotion');
      assert.ok(
        !device.said.states.some(({ transport }) => transport === 'polling'),
        'not even for a moment',
      );
      const tries = device.sent.filter(
        ({ at, path }) => at >= downAt && at < upAt && path.endsWith('/stream'),
      );
      assert.ok(tries.length > 1 && tries.length <= MOST, `I6: ${tries.length} attempts in 20 s`);
      tries
        .slice(1)
        .forEach(({ at }, i) => assert.ok(at - tries[i]!.at >= 250, 'I6: at least 250 ms between two'));
    }
  },
};
export default row;
