import assert from 'node:assert/strict';
import { isStream } from '../support/proxy/fault.js';
import type { Row } from '../support/row.js';

const row: Row = {
  row: 20,
  layer: 'B',
  title: 'a server without a stream (404, 405) is polled',
  async run(world) {
    const { proxy, backend } = world;
    for (const status of [404, 405]) {
      proxy.add({ name: `${status}`, on: isStream, answer: { status, body: '{}' } });
      const device = world.device();
      await world.until(`${status}: live`, () => device.status() === 'live', 8000);
      assert.equal(device.transport(), 'polling');
      await backend.notify('ana', `polled ${status}`);
      await world.until('shown', () => device.titles()[0] === `polled ${status}`, 20_000);
      world.happened(`${status} was answered`, proxy.did(`${status}`).length);
      proxy.clear();
    }
  },
};
export default row;
