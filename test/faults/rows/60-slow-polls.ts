import assert from 'node:assert/strict';
import { isPoll } from '../support/proxy/fault.js';
import type { Row } from '../support/row.js';

const row: Row = {
  row: 60,
  layer: 'B',
  title: 'a poll that takes longer than its interval is waited for: never two at once',
  world: { speed: 20 },
  async run(world) {
    const { proxy, backend } = world;
    const device = world.device({ transports: ['polling'], timeoutMs: 60_000 });
    await world.until('live', () => device.status() === 'live', 60_000);
    proxy.add({ name: 'slow', on: isPoll, wait: 25_000 });
    for (let n = 1; n <= 6; n++) {
      await backend.notify('ana', `n${n}`);
      // Who is hurried asks no second question either.
      device.ambient('visible');
      device.client.refresh().catch(() => undefined);
      await world.rest(20_000);
    }
    await world.until('shown', () => device.titles()[0] === 'n6', 60_000);
    const polls = proxy.requests.filter(isPoll);
    polls.slice(1).forEach(({ at }, i) => assert.ok((polls[i]?.endedAt ?? Infinity) <= at, 'one at a time'));
    world.happened('polls took longer than the interval', proxy.did('slow').length > 2);
  },
};
export default row;
