import assert from 'node:assert/strict';
import { isStream } from '../support/proxy/fault.js';
import { without } from '../support/proxy/frames.js';
import type { Row } from '../support/row.js';

const row: Row = {
  row: 27,
  layer: 'B',
  fast: true,
  title: 'a frame that is missing on an open stream is asked for within 2 s of the next one',
  async run(world) {
    const { proxy, backend } = world;
    proxy.add({ name: 'gap', on: isStream, shape: without((nth) => nth === 1 || nth === 4) });
    const device = world.device();
    await world.until('live', () => device.status() === 'live', 8000);
    for (let n = 1; n <= 6; n++) {
      await backend.notify('ana', `n${n}`);
      if (n !== 3 && n !== 6) continue;
      const all = Array.from({ length: n }, (_, i) => `n${n - i}`).join();
      await world.until('the gap is closed', () => device.titles().join() === all, 2000);
    }
    world.happened('two frames were left out', proxy.did('gap').length === 2);
    assert.equal(proxy.requests.filter(isStream).length, 1, 'the stream stays open');
    assert.equal(device.said.arrivals.length, 6, 'each is told once all the same');
  },
};
export default row;
