import type { Row } from '../support/row.js';
import { isStream } from '../support/proxy/fault.js';
import { hold } from '../support/proxy/shapes.js';

const row: Row = {
  row: 1,
  layer: 'B',
  fast: true,
  title: 'a stream with headers and then silence for ever is given up for the next transport within 8 s',
  async run(world) {
    const { proxy, backend } = world;
    proxy.add({ name: 'mute', on: isStream, shape: hold() });
    const device = world.device();
    await world.until('live by polling', () => device.status() === 'live', 8000);
    if (device.transport() !== 'polling') throw new Error(`live by ${device.transport()}`);
    world.happened('the proxy held the bytes of the stream', proxy.did('mute').length);
    await backend.notify('ana', 'by polling');
    await world.until('shown', () => device.titles()[0] === 'by polling', 20_000);
  },
};
export default row;
