import { isSocket } from '../support/proxy/fault.js';
import type { Row } from '../support/row.js';

const row: Row = {
  row: 7,
  layer: 'B',
  fast: true,
  title: 'an upgrade that is dropped without a word is given up within 6 s',
  async run(world) {
    const { proxy } = world;
    proxy.add({ name: 'dropped', on: isSocket, mute: true });
    const device = world.device({ transports: ['websocket', 'sse'] });
    await world.until('live by the stream', () => device.status() === 'live', 6000);
    if (device.transport() !== 'sse') throw new Error(`live by ${device.transport()}`);
    world.happened('the upgrade was dropped', proxy.did('dropped').length);
  },
};
export default row;
