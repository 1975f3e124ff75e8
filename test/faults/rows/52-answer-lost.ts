import assert from 'node:assert/strict';
import { isWrite } from '../support/proxy/fault.js';
import type { Row } from '../support/row.js';

const row: Row = {
  row: 52,
  layer: 'B',
  title: 'a change whose answer is lost is asked for again under the same key, and done once',
  async run(world) {
    const { proxy, backend } = world;
    const id = await backend.notify('ana', 'to be read');
    const device = world.device();
    await world.until('live', () => device.status() === 'live' && device.titles().length, 8000);
    proxy.add({ name: 'lost', on: isWrite, times: 2, lose: 'response' });
    await device.client.markRead(id);
    const asked = proxy.requests.filter(isWrite);
    world.happened('the answer was lost twice', proxy.did('lost').length === 2);
    assert.equal(asked.length, 3, 'asked until it was answered');
    assert.equal(new Set(asked.map(({ headers }) => headers['idempotency-key'])).size, 1, 'under one key');
    assert.equal(backend.commits.filter(({ key }) => key !== null).length, 1, 'I2: done once');
  },
};
export default row;
