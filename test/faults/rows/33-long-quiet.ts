import assert from 'node:assert/strict';
import { startHaproxy } from '../support/haproxy.js';
import { isList, isStream } from '../support/proxy/fault.js';
import type { Row } from '../support/row.js';

const DAY_MS = 86_400_000;

const row: Row = {
  row: 33,
  layer: 'B',
  title: 'a stream that was quiet for 24 h resumes after a drop',
  world: { heartbeatS: 120 },
  async run(world) {
    const { proxy, backend, clock } = world;
    await backend.notify('ana', 'yesterday');
    const device = world.device();
    await world.until('live', () => device.status() === 'live' && device.titles().length, 8000);
    const from = clock.now();
    await world.pass(DAY_MS);
    world.happened(
      'a day passed on one stream',
      clock.now() - from >= DAY_MS && proxy.requests.filter(isStream).length === 1,
    );
    assert.equal(device.status(), 'live');
    const lists = proxy.requests.filter(isList).length;
    proxy.cut(isStream);
    await backend.notify('ana', 'today');
    await world.until('shown', () => device.titles().join() === 'today,yesterday', 10_000);
    assert.equal(proxy.requests.filter(isList).length, lists, 'resumed, not read again');
    assert.equal(device.said.arrivals.length, 1);

    // A proxy that ends what was quiet for a while, long before the heartbeat.
    const haproxy = await world.through(startHaproxy({ upstream: proxy.port, idleMs: 1000 }));
    for (const transport of ['sse', 'websocket'] as const) {
      const behind = world.device({ url: haproxy.url, transports: [transport, 'polling'] });
      await world.until(`${transport}: live`, () => behind.status() === 'live', 8000);
      const read = proxy.requests.filter(isList).length;
      const ends = () => haproxy.log().filter((line) => /\/(stream|ws) .D$/.test(line)).length;
      const before = ends();
      await world.until(`${transport}: cut off twice`, () => ends() >= before + 2, 60_000);
      world.happened(`haproxy ended the quiet ${transport}`, ends() - before);
      await backend.notify('ana', `while ${transport} was cut off`);
      await world.until('shown', () => behind.titles()[0] === `while ${transport} was cut off`, 35_000);
      assert.equal(behind.transport(), transport, 'who is cut off when quiet is not demoted');
      assert.equal(proxy.requests.filter(isList).length, read, `${transport}: resumed, not read again`);
      behind.kill();
    }
  },
};
export default row;
