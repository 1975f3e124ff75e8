import assert from 'node:assert/strict';
import { isStream } from '../support/proxy/fault.js';
import type { Row } from '../support/row.js';

const LIMIT = 2;

const row: Row = {
  row: 63,
  layer: 'B',
  title: 'more devices than the server has streams for do not throw each other out in a circle',
  world: { streamsPerUser: LIMIT, speed: 20 },
  async run(world) {
    const { proxy, backend } = world;
    const devices = Array.from({ length: LIMIT + 3 }, () => world.device());
    await world.until('all live', () => devices.every((device) => device.status() === 'live'), 60_000);
    world.happened('streams were ended to make room', proxy.requests.filter(isStream).length > LIMIT);
    const before = proxy.requests.filter(isStream).length;
    await world.rest(300_000);
    const opened = proxy.requests.filter(isStream).length - before;
    assert.ok(opened <= devices.length, `${opened} streams opened in 5 min of peace`);
    assert.equal(backend.app.hub.size, LIMIT, 'as many streams as there may be');
    await backend.notify('ana', 'for all');
    await world.until(
      'shown by all',
      () => devices.every((device) => device.titles()[0] === 'for all'),
      25_000,
    );
  },
};
export default row;
