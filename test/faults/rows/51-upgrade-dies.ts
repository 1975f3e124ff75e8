import assert from 'node:assert/strict';
import { isStream } from '../support/proxy/fault.js';
import { hold } from '../support/proxy/shapes.js';
import type { Row } from '../support/row.js';

const row: Row = {
  row: 51,
  layer: 'B',
  title: 'an upgrade that dies a second after the switch takes nothing from what the old link brought',
  world: { speed: 20 },
  async run(world) {
    const { proxy, backend } = world;
    proxy.add({ name: 'mute', on: isStream, shape: hold() });
    const device = world.device();
    await world.until(
      'live by polling',
      () => device.status() === 'live' && device.transport() === 'polling',
      10_000,
    );
    await backend.notify('ana', 'by the old link');
    await world.until('shown', () => device.titles()[0] === 'by the old link', 20_000);
    proxy.clear();
    let died = 0;
    const upgraded = async (): Promise<boolean> => {
      for (let minute = 0; minute < 15 && device.transport() !== 'sse'; minute++) await world.pass(60_000);
      return device.transport() === 'sse';
    };
    assert.ok(await upgraded(), 'the stream is tried again');
    proxy.add({ name: 'mute again', on: isStream, shape: hold() });
    await world.rest(1000);
    died += proxy.cut(isStream);
    world.happened('the new link died a second after the switch', died === 1);
    await world.until('live again', () => device.status() === 'live', 20_000);
    assert.equal(device.titles()[0], 'by the old link');
    await backend.notify('ana', 'after it');
    await world.until('shown', () => device.titles()[0] === 'after it', 40_000);
    assert.deepEqual(device.said.broken, []);
  },
};
export default row;
