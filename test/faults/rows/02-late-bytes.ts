import type { Row } from '../support/row.js';
import { isStream } from '../support/proxy/fault.js';
import { oneLate } from '../support/proxy/frames.js';
import { flushEach } from '../support/proxy/shapes.js';

const row: Row = {
  row: 2,
  layer: 'B',
  title: 'bytes flushed each 64 KB, or one event late, lose and double nothing',
  async run(world) {
    const { proxy, backend } = world;
    for (const [name, shape, from] of [
      ['flush', flushEach(65_536), 0],
      ['late', oneLate(), 0],
      ['late after hello', oneLate(1), 1],
    ] as const) {
      proxy.clear();
      proxy.add({ name, on: isStream, shape });
      const device = world.device();
      await world.until(`${name}: live`, () => device.status() === 'live', 8000);
      for (const n of [1, 2, 3]) {
        await backend.notify('ana', `${name} ${n}`);
        await world.rest(3000);
      }
      // Polled, or behind a heartbeat: either way before the next of these has come twice.
      const bound = backend.heartbeatMs + 20_000;
      await world.until(`${name}: shown`, () => device.titles()[0] === `${name} 3`, bound);
      world.happened(`${name}: the proxy kept bytes back`, proxy.did(name).length > from);
    }
  },
};
export default row;
