import assert from 'node:assert/strict';
import { isWrite } from '../support/proxy/fault.js';
import type { Row } from '../support/row.js';

const row: Row = {
  row: 55,
  layer: 'B',
  fast: true,
  title: 'what arrives while everything is marked read stays unread, and is counted',
  async run(world) {
    const { proxy, backend } = world;
    for (let n = 1; n <= 5; n++) await backend.notify('ana', `old ${n}`);
    const device = world.device();
    const other = world.device({ transports: ['polling'] });
    await world.until('live', () => [device, other].every((it) => it.status() === 'live'), 8000);
    let go = (): void => {};
    proxy.add({ name: 'held', on: isWrite, times: 1, wait: new Promise<void>((resolve) => (go = resolve)) });
    const marked = device.client.markAllRead();
    await world.until('asked', () => proxy.requests.some(isWrite), 2000);
    const fresh = [];
    for (let n = 1; n <= 3; n++) fresh.push(await backend.notify('ana', `new ${n}`));
    await world.until('they are shown meanwhile', () => device.titles()[0] === 'new 3', 5000);
    assert.equal(device.client.$counts.get().unread, 3, 'counted while it is on its way');
    go();
    assert.equal((await marked).affected, 5);
    world.happened('three came while it was held', proxy.did('held').length === 1);
    for (const it of [device, other]) {
      await world.until('three unread', () => it.client.$counts.get().unread === 3, 25_000);
      const feed = it.client.$feed.get();
      assert.deepEqual(
        feed.ids.filter((id) => feed.get(id)?.readAt === null),
        fresh.toReversed(),
      );
    }
  },
};
export default row;
