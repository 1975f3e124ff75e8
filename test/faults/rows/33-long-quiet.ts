import assert from 'node:assert/strict';
import { isList, isStream } from '../support/proxy/fault.js';
import type { Row } from '../support/row.js';

const DAY_MS = 86_400_000;

const row: Row = {
  row: 33,
  layer: 'B',
  title: 'a stream that was quiet for 24 h resumes after a drop',
  world: { heartbeatS: 120 },
  async run(world) {
    const { proxy, backend, clock } = world;
    await backend.notify('ana', 'yesterday');
    const device = world.device();
    await world.until('live', () => device.status() === 'live' && device.titles().length, 8000);
    const from = clock.now();
    await world.pass(DAY_MS);
    world.happened(
      'a day passed on one stream',
      clock.now() - from >= DAY_MS && proxy.requests.filter(isStream).length === 1,
    );
    assert.equal(device.status(), 'live');
    const lists = proxy.requests.filter(isList).length;
    proxy.cut(isStream);
    await backend.notify('ana', 'today');
    await world.until('shown', () => device.titles().join() === 'today,yesterday', 10_000);
    assert.equal(proxy.requests.filter(isList).length, lists, 'resumed, not read again');
    assert.equal(device.said.arrivals.length, 1);
  },
};
export default row;
