import assert from 'node:assert/strict';
import { isWrite } from '../support/proxy/fault.js';
import type { Row } from '../support/row.js';

const row: Row = {
  row: 57,
  layer: 'B',
  title: 'changes that a page could not send before it was put away are sent on the next visit',
  async run(world) {
    const { proxy, backend } = world;
    const ids: string[] = [];
    for (let n = 0; n < 10; n++) ids.push(await backend.notify('ana', `n${n}`));
    const area = world.area();
    let refusals = 0;
    const device = world.device({
      area,
      // As a browser does with more than 64 KB.
      fetch: (input, init) => {
        if (!init?.keepalive) return fetch(input, init);
        refusals++;
        return Promise.reject(new TypeError('keepalive: over the quota'));
      },
    });
    await world.until('live', () => device.status() === 'live' && device.titles().length === 10, 8000);
    const end = proxy.add({ name: 'stuck', on: isWrite, mute: true });
    device.client.markRead(ids).catch(() => undefined);
    // The second try goes without.
    await world.until('on its way', () => proxy.did('stuck').length, 8000);
    device.ambient('suspend');
    await world.rest(1000);
    device.kill();
    end();
    const next = world.device({ area });
    await world.until(
      'sent on the next visit',
      () => backend.commits.some(({ key }) => key !== null),
      20_000,
    );
    await world.until('shown as read', () => next.client.$counts.get().unread === 0, 5000);
    assert.equal(backend.commits.filter(({ key }) => key !== null).length, 1, 'I2: done once');
    world.happened('keepalive was refused, and the request stuck', refusals > 0 && proxy.did('stuck').length);
  },
};
export default row;
