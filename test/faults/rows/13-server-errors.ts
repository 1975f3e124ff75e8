import assert from 'node:assert/strict';
import { anything } from '../support/proxy/fault.js';
import type { Row } from '../support/row.js';

const FOR_MS = 300_000;
/** Streams and lists of one device in 5 min: waits reach 30 s soon, 15 s in the mean. */
const MOST = 100;

const row: Row = {
  row: 13,
  layer: 'B',
  title: 'a server that fails for 5 min is not stormed, and not given up',
  world: { speed: 20 },
  async run(world) {
    const { proxy } = world;
    const device = world.device();
    await world.until('live', () => device.status() === 'live', 60_000);
    const since = world.clock.now();
    let turn = 0;
    proxy.add({ name: 'failing', on: anything, answer: () => ({ status: [500, 502, 503][turn++ % 3]! }) });
    proxy.cut();
    await world.rest(FOR_MS);
    const asked = device.sent.filter(({ at }) => at >= since);
    world.happened('it was answered 500, 502 and 503', proxy.did('failing').length > 3);
    assert.ok(asked.length <= MOST, `I6: ${asked.length} requests in 5 min`);
    const last = asked.slice(-6).map(({ at }) => at);
    assert.ok(world.clock.now() - last[0]! > 20_000, 'I6: it backs off');
    assert.ok(world.clock.now() - last.at(-1)! < 65_000, 'it goes on trying');
    assert.ok(!['closed', 'blocked'].includes(device.status()), 'I8');
    proxy.clear();
    await world.until('back', () => device.status() === 'live', 65_000);
  },
};
export default row;
