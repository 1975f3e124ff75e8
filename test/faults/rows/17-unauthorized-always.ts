import assert from 'node:assert/strict';
import { anything } from '../support/proxy/fault.js';
import type { Row } from '../support/row.js';

const row: Row = {
  row: 17,
  layer: 'B',
  title: '401 for ever, a sign-in that throws and one that hangs end blocked, without a storm',
  async run(world) {
    const { proxy, module } = world;
    const refuse = proxy.add({ name: '401', on: anything, answer: { status: 401, body: '{}' } });
    let asked = 0;
    const device = world.device({ auth: () => `ana~${asked++}` });
    await world.until('blocked', () => device.status() === 'blocked', 8000);
    await world.pass(300_000);
    // Each path at most twice: as it was, and after one refresh that all share.
    for (const path of new Set(device.sent.map((it) => it.path)))
      assert.ok(device.sent.filter((it) => it.path === path).length <= 2, `401: ${path} at most twice`);
    assert.equal(asked, 2, 'one refresh for all');
    world.happened('the proxy answered 401', proxy.did('401').length >= 2);
    refuse();
    device.client.reauthenticate();
    await world.until('live after signing in', () => device.status() === 'live', 8000);

    const throwing = world.device({
      auth: () => {
        throw new module.NotifError('unauthorized', 'nobody is signed in');
      },
    });
    await world.until('blocked where auth throws', () => throwing.status() === 'blocked', 8000);
    await world.pass(300_000);
    assert.equal(throwing.sent.length, 0, 'nothing is sent without a sign-in');
    throwing.kill();

    let hangs = 0;
    let free = (_: string): void => {};
    const hanging = world.device({
      auth: () => (hangs++ ? 'ana' : new Promise<string>((go) => (free = go))),
    });
    await world.rest(60_000);
    world.happened('auth hung for 60 s', hangs > 0 && hanging.status() !== 'live');
    assert.equal(hanging.sent.length, 0, 'nothing is sent while auth hangs');
    assert.equal(hangs, 1, 'a hanging auth is asked once');
    free('ana');
    await world.until('live once auth answered', () => hanging.status() === 'live', 35_000);
  },
};
export default row;
