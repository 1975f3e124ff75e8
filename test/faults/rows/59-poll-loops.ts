import assert from 'node:assert/strict';
import { isPoll, type Asked } from '../support/proxy/fault.js';
import type { Row } from '../support/row.js';

const MINUTE_MS = 60_000;

const row: Row = {
  row: 59,
  layer: 'B',
  fast: true,
  title: 'a poll that is answered the same for ever is asked no faster than its interval',
  async run(world) {
    const { proxy, backend } = world;
    const same = ({ query }: Asked) => ({
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ changes: [], sync: query.get('after'), more: true, counts: null }),
    });
    for (const [name, answer] of [
      ['304 for ever', { status: 304 }],
      ['more for ever', same],
    ] as const) {
      const device = world.device({ transports: ['polling'] });
      await world.until('live', () => device.status() === 'live', 8000);
      const end = proxy.add({ name, on: isPoll, answer });
      const before = device.sent.length;
      await world.pass(5 * MINUTE_MS);
      const asked = device.sent.length - before;
      assert.ok(asked <= 25, `${name}: ${asked} requests in 5 min, one each 15 s ± 10 % at most`);
      world.happened(`${name}: answered so`, proxy.did(name).length > 5);
      end();
      await backend.notify('ana', `after ${name}`);
      await world.until(`${name}: shown`, () => device.titles()[0] === `after ${name}`, 20_000);
      device.client.close();
    }
    // A cache on the way keeps what it may: it must be told not to, by the one who asks.
    const asked: (RequestCache | undefined)[] = [];
    const device = world.device({
      transports: ['polling'],
      fetch: (input, init) => {
        if (String(input).includes('/changes')) asked.push(init?.cache);
        return fetch(input, init);
      },
    });
    await world.until('live', () => device.status() === 'live', 8000);
    assert.deepEqual([...new Set(asked)], ['no-store']);
    const stale = JSON.stringify({ changes: [], sync: 'zzzz.1', more: false, counts: null });
    const headers = {
      'content-type': 'application/json',
      age: '3600',
      'cache-control': 'public, max-age=86400',
    };
    proxy.add({ name: 'cached 200', on: isPoll, times: 1, answer: { status: 200, headers, body: stale } });
    await backend.notify('ana', 'behind the cache');
    await world.until('shown all the same', () => device.titles()[0] === 'behind the cache', 60_000);
    world.happened('a cached answer was given', proxy.did('cached 200').length);
  },
};
export default row;
