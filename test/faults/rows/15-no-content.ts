import assert from 'node:assert/strict';
import { isStream } from '../support/proxy/fault.js';
import type { Row } from '../support/row.js';

const row: Row = {
  row: 15,
  layer: 'B',
  fast: true,
  title: '204 on the stream, at first or on the way back, ends it for good',
  async run(world) {
    const { proxy } = world;
    for (const when of ['on open', 'on reconnect']) {
      const device = world.device();
      const stop = { name: when, on: isStream, answer: { status: 204 } };
      if (when === 'on open') proxy.add(stop);
      else {
        await world.until('live', () => device.status() === 'live', 8000);
        proxy.add(stop);
        proxy.cut(isStream);
      }
      await world.until(`${when}: closed`, () => device.status() === 'closed', 8000);
      assert.equal(device.client.$connection.get().error?.code, 'stopped', when);
      await world.rest(1000);
      const before = device.sent.length;
      await world.pass(600_000);
      assert.equal(device.sent.length, before, `${when}: no request more`);
      world.happened(`${when}: 204 was answered once`, proxy.did(when).length === 1);
      proxy.clear();
    }
  },
};
export default row;
