import assert from 'node:assert/strict';
import { isSocket, isStream } from '../support/proxy/fault.js';
import type { Row } from '../support/row.js';

const row: Row = {
  row: 19,
  layer: 'B',
  fast: true,
  title:
    '403 ends the link for good; where it is only the WebSocket that is refused, another transport goes on',
  async run(world) {
    const { proxy } = world;
    const device = world.device();
    await world.until('live', () => device.status() === 'live', 8000);
    proxy.add({ name: '403', on: isStream, answer: { status: 403, body: '{}' } });
    proxy.cut(isStream);
    await world.until('closed', () => device.status() === 'closed', 8000);
    assert.equal(device.client.$connection.get().error?.code, 'forbidden');
    const before = device.sent.length;
    await world.pass(600_000);
    assert.equal(device.sent.length, before, 'no request more');
    assert.ok(!device.said.states.some(({ transport }) => transport === 'polling'), 'no other transport');
    world.happened('403 was answered once', proxy.did('403').length === 1);
    proxy.clear();
    proxy.add({ name: '403 on ws', on: isSocket, answer: { status: 403, body: '{}' } });
    const other = world.device({ transports: ['websocket', 'sse'] });
    await world.until('live by the stream', () => other.status() === 'live', 8000);
    assert.equal(other.transport(), 'sse');
    world.happened('403 was answered to the WebSocket', proxy.did('403 on ws').length);
  },
};
export default row;
