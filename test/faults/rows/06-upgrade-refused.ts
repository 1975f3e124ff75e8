import { isSocket } from '../support/proxy/fault.js';
import type { Row } from '../support/row.js';

const row: Row = {
  row: 6,
  layer: 'B',
  // The bound is short: at this pace it leaves the machine a second.
  world: { speed: 2 },
  title: 'a proxy that refuses the upgrade at once costs less than 2 s',
  async run(world) {
    const { proxy } = world;
    for (const status of [403, 400, 200]) {
      const name = `answered ${status}`;
      const end = proxy.add({ name, on: isSocket, answer: { status, body: '<h1>No</h1>' } });
      const device = world.device({ transports: ['websocket', 'polling'] });
      await world.until(`${status}: live by polling`, () => device.status() === 'live', 2000);
      if (device.transport() !== 'polling') throw new Error(`live by ${device.transport()}`);
      world.happened(`the upgrade was ${name}`, proxy.did(name).length);
      end();
    }
  },
};
export default row;
