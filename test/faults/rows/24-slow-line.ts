import assert from 'node:assert/strict';
import { anything, isStream } from '../support/proxy/fault.js';
import { throttle } from '../support/proxy/shapes.js';
import type { Row } from '../support/row.js';

const row: Row = {
  row: 24,
  layer: 'B',
  title: 'a line of 56 kbit/s and 2 s ± 1.5 s is slow, but not dead',
  async run(world) {
    const { proxy, backend } = world;
    const shape = throttle({ rate: 56_000, latency: 2000, jitter: 1500 });
    proxy.add({ name: 'slow', on: anything, shape });
    const device = world.device();
    await world.until('live', () => device.status() === 'live', 30_000);
    const opened = proxy.requests.filter(isStream).length;
    const since = device.said.states.length;
    for (let n = 1; n <= 12; n++) {
      await backend.notify('ana', `slow ${n}`);
      await world.rest(10_000);
    }
    assert.deepEqual(
      device.said.states.slice(since).map(({ status }) => status),
      [],
      'it stayed live',
    );
    assert.equal(proxy.requests.filter(isStream).length, opened, 'on one stream');
    await world.until('the last is shown', () => device.titles()[0] === 'slow 12', 10_000);
    world.happened('every answer was slowed', proxy.did('slow').length > 12);
  },
};
export default row;
