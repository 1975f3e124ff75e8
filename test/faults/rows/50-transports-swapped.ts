import assert from 'node:assert/strict';
import { Missing } from '../support/device.js';
import { isStream } from '../support/proxy/fault.js';
import { throttle } from '../support/proxy/shapes.js';
import type { Row } from '../support/row.js';

const row: Row = {
  row: 50,
  layer: 'B',
  title: 'transports that are swapped during a replay lose nothing, double nothing, and leave one link',
  async run(world) {
    const { proxy, backend, module } = world;
    const device = world.device();
    const { client } = device as unknown as { client: { setTransports?: (given: unknown[]) => void } };
    if (!client.setTransports) throw new Missing('this client cannot swap its transports');
    await world.until('live', () => device.status() === 'live', 8000);
    proxy.add({
      name: 'slow replay',
      on: isStream,
      shape: throttle({ rate: 200_000, latency: 100, jitter: 50 }),
    });
    proxy.cut(isStream);
    for (let n = 1; n <= 100; n++) await backend.notify('ana', `n${n}`);
    await world.until('replaying', () => device.titles().length > 1, 20_000);
    client.setTransports([module.polling()]);
    await world.rest(500);
    client.setTransports([module.sse(), module.polling()]);
    await world.until('shown', () => device.titles()[0] === 'n100' && device.status() === 'live', 60_000);
    world.happened('the replay was slow', proxy.did('slow replay').length);
    await world.rest(5000);
    assert.ok(proxy.open(isStream) <= 1, 'I5: one link');
    assert.deepEqual(device.said.broken, []);
  },
};
export default row;
