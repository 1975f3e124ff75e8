import assert from 'node:assert/strict';
import { isStream } from '../support/proxy/fault.js';
import type { Row } from '../support/row.js';

const row: Row = {
  row: 49,
  layer: 'B',
  fast: true,
  world: { speed: 20 },
  title:
    'an offline event without a loss, an online that never comes, and a flip of the VPN are all survived',
  async run(world) {
    const { backend, proxy } = world;
    const device = world.device();
    await world.until('live', () => device.status() === 'live', 30_000);
    device.ambient('offline');
    assert.equal(device.status(), 'offline');
    await backend.notify('ana', 'while offline was said');
    world.happened('offline was said, and the server was there', device.status() === 'offline');
    await world.until('a slow probe finds out', () => device.status() === 'live', 70_000);
    await world.until('shown', () => device.titles()[0] === 'while offline was said', 5000);
    for (let n = 0; n < 3; n++) {
      device.ambient('offline');
      world.happened('the flip cut every line', proxy.cut() >= 0 && proxy.open(isStream) <= 1);
      await world.rest(300);
      device.ambient('online');
      await world.rest(200);
    }
    await world.until('live again', () => device.status() === 'live', 30_000);
    assert.equal(device.transport(), 'sse', 'a flip is no fault of the stream');
  },
};
export default row;
