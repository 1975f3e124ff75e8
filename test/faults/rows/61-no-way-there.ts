import assert from 'node:assert/strict';
import type { Row } from '../support/row.js';

const row: Row = {
  row: 61,
  layer: 'B',
  title:
    'a name that is not found, a broken TLS and a policy that blocks one transport are told apart and survived',
  async run(world) {
    const { proxy, backend } = world;
    let way: 'open' | 'no name' | 'no TLS' | 'blocked stream' = 'no name';
    let failures = 0;
    const failed = (error: unknown): never => {
      failures++;
      throw error;
    };
    const platform: typeof fetch = (input, init) => {
      const url = new URL(String(input));
      if (way === 'no name') url.hostname = 'nowhere.invalid';
      if (way === 'no TLS') url.protocol = 'https:';
      // As a page's connect-src does: a TypeError without a word.
      if (way === 'blocked stream' && url.pathname.endsWith('/stream'))
        return Promise.reject(new TypeError('Failed to fetch')).catch(failed);
      return way === 'no name' || way === 'no TLS' ? fetch(url, init).catch(failed) : fetch(url, init);
    };
    for (const fault of ['no name', 'no TLS'] as const) {
      way = fault;
      failures = 0;
      const device = world.device({ fetch: platform });
      await world.rest(15_000);
      assert.ok(!['live', 'closed', 'blocked'].includes(device.status()), `${fault}: ${device.status()}`);
      world.happened(`${fault}: nothing got there`, failures > 1);
      way = 'open';
      await world.until(`${fault}: live`, () => device.status() === 'live', 35_000);
      assert.equal(device.transport(), 'sse', `${fault}: not the stream's fault`);
      device.client.close();
    }
    way = 'blocked stream';
    failures = 0;
    const device = world.device({ fetch: platform });
    await world.until('by the other transport', () => device.status() === 'live', 15_000);
    assert.equal(device.transport(), 'polling');
    await backend.notify('ana', 'round the policy');
    await world.until('shown', () => device.titles()[0] === 'round the policy', 20_000);
    world.happened('the stream was blocked', failures > 0 && proxy.requests.length);
  },
};
export default row;
