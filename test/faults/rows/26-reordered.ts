import assert from 'node:assert/strict';
import { Missing } from '../support/device.js';
import { isPoll, isStream } from '../support/proxy/fault.js';
import { swapped } from '../support/proxy/frames.js';
import type { Row } from '../support/row.js';

const row: Row = {
  row: 26,
  layer: 'B',
  title: 'events in the wrong order, on one stream or from two links in a swap, never take a revision back',
  async run(world) {
    const { proxy, backend, module } = world;
    proxy.add({ name: 'swapped', on: isStream, shape: swapped });
    const device = world.device();
    await world.until('live', () => device.status() === 'live', 8000);
    const id = await backend.notify('ana', 'marked to and fro');
    for (let n = 1; n <= 5; n++) {
      await backend.notify('ana', `n${n}`);
      await device.client.markRead(id);
      await device.client.markUnread(id);
    }
    await world.until('shown', () => device.titles()[0] === 'n5', 20_000);
    world.happened('the proxy swapped frames', proxy.did('swapped').length > 3);
    assert.deepEqual(device.said.broken, []);
    const { client } = device as unknown as { client: { setTransports?: (given: unknown[]) => void } };
    if (!client.setTransports) throw new Missing('this client cannot swap its transports');
    // The first poll of the new link is asked, and answered only after the old link has said more.
    proxy.add({ name: 'late poll', on: isPoll, times: 1, wait: 3000 });
    client.setTransports([module.polling()]);
    for (let n = 1; n <= 5; n++) await backend.notify('ana', `during the swap ${n}`);
    await world.until(
      'polling',
      () => device.transport() === 'polling' && device.status() === 'live',
      20_000,
    );
    world.happened('the new link was late', proxy.did('late poll').length);
  },
};
export default row;
