import type { Row } from '../support/row.js';
import { isStream } from '../support/proxy/fault.js';
import { gzipWhole } from '../support/proxy/shapes.js';

const row: Row = {
  row: 4,
  layer: 'B',
  title: 'a proxy that gathers the stream to compress it is got round within 8 s',
  async run(world) {
    const { proxy, backend } = world;
    proxy.add({ name: 'gzip', on: isStream, shape: gzipWhole });
    const device = world.device();
    await world.until('live', () => device.status() === 'live', 8000);
    await backend.notify('ana', 'not gathered');
    await world.until('shown', () => device.titles()[0] === 'not gathered', 20_000);
    world.happened('the proxy gathered the stream', proxy.did('gzip').length);
  },
};
export default row;
