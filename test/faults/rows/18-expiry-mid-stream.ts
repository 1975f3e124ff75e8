import assert from 'node:assert/strict';
import { isStream } from '../support/proxy/fault.js';
import type { Row } from '../support/row.js';

const row: Row = {
  row: 18,
  layer: 'B',
  title: 'a token that runs out mid-stream, with a slow refresh, starts one chain of refreshes only',
  async run(world) {
    const { proxy, backend, clock } = world;
    let serial = 0;
    let running = 0;
    let atOnce = 0;
    const device = world.device({
      async auth() {
        atOnce = Math.max(atOnce, ++running);
        const token = `ana~${serial++}`;
        // Longer than the first wait of a reconnect: by then the line is another one.
        if (serial > 1) await clock.rest(4000);
        running--;
        backend.expire(token, clock.now() + 90_000);
        return token;
      },
    });
    await world.until('live', () => device.status() === 'live', 8000);
    const { length } = proxy.requests;
    // The server looks at each heartbeat.
    await world.until('a refresh began', () => serial > 1, 120_000);
    world.happened(
      'the token ran out mid-stream',
      proxy.requests.length === length && proxy.open(isStream) === 0,
    );
    // In the middle of the refresh the network flips, which hurries the link.
    for (const event of ['offline', 'online', 'visible'] as const) device.ambient(event);
    device.client.refresh().catch(() => undefined);
    await world.until('live again', () => device.status() === 'live', 20_000);
    await backend.notify('ana', 'after the refresh');
    await world.until('shown', () => device.titles()[0] === 'after the refresh', 10_000);
    assert.equal(atOnce, 1, 'never two refreshes at once');
    assert.ok(serial <= 3, `${serial - 1} refreshes in 2 min of 90 s tokens`);
    assert.equal(proxy.open(isStream), 1, 'one stream');
  },
};
export default row;
