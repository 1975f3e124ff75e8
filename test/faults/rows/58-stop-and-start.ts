import assert from 'node:assert/strict';
import { anything } from '../support/proxy/fault.js';
import type { Row } from '../support/row.js';

const row: Row = {
  row: 58,
  layer: 'B',
  title: 'stopped and started a thousand times, in whatever it is doing, a client leaves nothing behind',
  async run(world) {
    const { proxy, backend } = world;
    await backend.notify('ana', 'still here');
    let refresh = (): Promise<void> => Promise.resolve();
    const device = world.device({
      connect: false,
      auth: async () => {
        await refresh();
        return 'ana';
      },
    });
    const moments = {
      'while connecting': () => world.rest(0),
      'within the sign-in': async () => {
        device.client.reauthenticate();
        await world.rest(5);
      },
      'within the list': () => world.rest(30 * world.random()),
      'when live': () => world.until('live', () => device.status() === 'live', 8000),
    };
    refresh = () => world.rest(10);
    let turns = 0;
    for (const [moment, wait] of Object.entries(moments))
      for (let n = 0; n < 250; n++) {
        device.client.connect();
        await wait();
        device.client.close();
        assert.equal(device.status(), 'closed', moment);
        turns++;
      }
    world.happened('it was stopped 1000 times, at work', turns === 1000 && proxy.requests.length > 250);
    // What a saving or a prefetch set may still run out.
    await world.rest(60_000);
    await world.until('no request is open', () => proxy.open(anything) === 0, 5000);
    assert.deepEqual(device.leftovers(), { listeners: 0, timers: 0, requests: 0 }, 'I9');
    assert.equal(backend.app.hub.size, 0, 'I9: no stream at the server');
    device.client.connect();
    await world.until('live', () => device.status() === 'live', 8000);
  },
};
export default row;
