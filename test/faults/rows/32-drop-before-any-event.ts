import assert from 'node:assert/strict';
import { isList, isStream } from '../support/proxy/fault.js';
import type { Row } from '../support/row.js';

const row: Row = {
  row: 32,
  layer: 'B',
  fast: true,
  title: 'a stream that drops before any event resumes from the cursor of hello',
  async run(world) {
    const { proxy, backend } = world;
    await backend.notify('ana', 'before');
    const device = world.device();
    await world.until('live', () => device.status() === 'live', 8000);
    await world.rest(2000);
    const lists = proxy.requests.filter(isList).length;
    world.happened('the stream was reset', proxy.cut(isStream));
    await backend.notify('ana', 'meanwhile');
    await world.until('shown', () => device.titles()[0] === 'meanwhile', 10_000);
    const resumed = proxy.requests.filter(isStream).at(-1)?.headers['last-event-id'];
    assert.match(String(resumed), /\.1$/, 'it resumed where hello stood');
    assert.equal(proxy.requests.filter(isList).length, lists, 'without reading the list again');
    assert.equal(device.said.arrivals.length, 1);
  },
};
export default row;
