import { isSocket } from '../support/proxy/fault.js';
import { hold } from '../support/proxy/shapes.js';
import type { Row } from '../support/row.js';

const row: Row = {
  row: 8,
  layer: 'B',
  fast: true,
  title: 'a WebSocket that opens and whose frames are swallowed is given up within 8 s',
  async run(world) {
    const { proxy, backend } = world;
    proxy.add({ name: 'swallowed', on: isSocket, shape: hold() });
    const device = world.device({ transports: ['websocket', 'polling'] });
    await world.until('live by polling', () => device.status() === 'live', 8000);
    if (device.transport() !== 'polling') throw new Error(`live by ${device.transport()}`);
    world.happened('frames were held', proxy.did('swallowed').length);
    await backend.notify('ana', 'by polling');
    await world.until('shown', () => device.titles()[0] === 'by polling', 20_000);
  },
};
export default row;
