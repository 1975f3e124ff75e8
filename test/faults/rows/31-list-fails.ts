import assert from 'node:assert/strict';
import { isList, isStream } from '../support/proxy/fault.js';
import { without } from '../support/proxy/frames.js';
import type { Row } from '../support/row.js';

const row: Row = {
  row: 31,
  layer: 'B',
  fast: true,
  title: 'a list that fails three times keeps what is shown, and the stream',
  async run(world) {
    const { proxy, backend } = world;
    await backend.notify('ana', 'shown');
    proxy.add({ name: 'gap', on: isStream, shape: without((nth) => nth === 0) });
    const device = world.device();
    await world.until('live', () => device.status() === 'live' && device.titles().length, 8000);
    proxy.add({ name: '500', on: isList, times: 3, answer: { status: 500, body: '{}' } });
    await backend.notify('ana', 'left out');
    await backend.notify('ana', 'behind the gap');
    await world.until('the list failed', () => device.client.$feed.get().error !== null, 5000);
    assert.ok(device.titles().includes('shown'), 'what was shown stays');
    await world.until('healed', () => device.titles().join() === 'behind the gap,left out,shown', 30_000);
    world.happened('the list failed three times', proxy.did('500').length === 3);
    assert.equal(proxy.requests.filter(isStream).length, 1, 'one stream all the time');
    assert.equal(device.client.$feed.get().error, null);
  },
};
export default row;
