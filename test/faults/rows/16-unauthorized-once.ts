import assert from 'node:assert/strict';
import { anything, isStream } from '../support/proxy/fault.js';
import type { Row } from '../support/row.js';

const row: Row = {
  row: 16,
  layer: 'B',
  fast: true,
  title: 'one 401 costs one refresh and one more request, and the cursor is kept',
  async run(world) {
    const { proxy, backend } = world;
    await backend.notify('ana', 'first');
    let refreshes = 0;
    const device = world.device({
      auth: ({ reason }) => `ana~${reason === 'refused' ? ++refreshes : refreshes}`,
    });
    await world.until('live', () => device.status() === 'live' && device.titles().length === 1, 8000);
    backend.revoke('ana~0');
    const before = proxy.requests.length;
    world.happened('the stream was reset', proxy.cut(isStream));
    await backend.notify('ana', 'second');
    await world.until('shown', () => device.titles()[0] === 'second', 10_000);
    const since = proxy.requests.slice(before).filter(anything);
    world.happened('the server said 401 once', since.filter(({ status }) => status === 401).length === 1);
    assert.equal(refreshes, 1, 'one refresh');
    assert.deepEqual(
      since.map(({ status }) => status),
      [401, 200],
      'one retry, and nothing else',
    );
    assert.equal(since[1]?.headers['last-event-id'], since[0]?.headers['last-event-id'], 'with its cursor');
    assert.match(String(since[1]?.headers['last-event-id']), /\.1$/);
  },
};
export default row;
