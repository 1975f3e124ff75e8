import { isStream } from '../support/proxy/fault.js';
import { valve } from '../support/proxy/shapes.js';
import type { Row } from '../support/row.js';

const row: Row = {
  row: 23,
  layer: 'B',
  fast: true,
  title: 'a connection that is gone without a word is noticed within 1.5 heartbeats and 5 s',
  world: { heartbeatS: 10 },
  async run(world) {
    const { proxy, backend } = world;
    const { make, shut } = valve();
    const end = proxy.add({ name: 'gone', on: isStream, shape: make });
    const device = world.device();
    await world.until('live', () => device.status() === 'live', 8000);
    await world.rest(5000);
    shut();
    end();
    await backend.notify('ana', 'into the void');
    const bound = backend.heartbeatMs * 1.5 + 5000;
    // The last sign of life is before the shutting, so the bound holds from there; its last tenth is the way of a timer.
    await world.until('silence noticed', () => device.status() !== 'live', bound * 1.1);
    world.happened('the proxy dropped bytes', proxy.did('gone').length);
    await world.until('live again', () => device.status() === 'live', 10_000);
    await world.until('shown', () => device.titles()[0] === 'into the void', 5000);
  },
};
export default row;
