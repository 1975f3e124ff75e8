import type { Row } from '../support/row.js';
import { isStream } from '../support/proxy/fault.js';

const row: Row = {
  row: 10,
  layer: 'B',
  title: 'one slow first reply does not pin a client to the worse transport: it is back within 12 min',
  world: { speed: 20 },
  async run(world) {
    const { proxy } = world;
    proxy.add({ name: 'slow', on: isStream, times: 1, wait: 7000 });
    const device = world.device();
    await world.until('live', () => device.status() === 'live', 30_000);
    await world.rest(8000);
    world.happened('the proxy held the request for 7 s', proxy.did('slow').length);
    // Minute by minute, until the demotion and its jitter are over.
    for (let minute = 0; minute < 12 && device.transport() !== 'sse'; minute++) await world.pass(60_000);
    await world.until(
      'back on the stream',
      () => device.transport() === 'sse' && device.status() === 'live',
      1000,
    );
  },
};
export default row;
