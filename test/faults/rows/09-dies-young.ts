import assert from 'node:assert/strict';
import { isSocket, type Line, type Shape } from '../support/proxy/fault.js';
import type { Row } from '../support/row.js';

/** Resets the line 100 ms after hello went through. */
const dyingYoung = (line: Line): Shape => {
  let greeted = false;
  return {
    write(bytes) {
      line.write(bytes);
      if (greeted || !Buffer.from(bytes).includes('hello')) return;
      greeted = true;
      line.clock.setTimeout(() => {
        line.note('reset 100 ms after hello');
        line.reset();
      }, 100);
    },
  };
};

const row: Row = {
  row: 9,
  layer: 'B',
  title: 'a WebSocket that always dies within 100 ms is given up after the third time, with waits that grow',
  async run(world) {
    const { proxy, backend } = world;
    proxy.add({ name: 'young', on: isSocket, shape: dyingYoung });
    // The longest waits that chance can give, so that what grows shows.
    const device = world.device({ transports: ['websocket', 'polling'], random: () => 0.999 });
    await world.until(
      'polling',
      () => device.transport() === 'polling' && device.status() === 'live',
      60_000,
    );
    const tries = device.sent.filter(({ path }) => path.endsWith('/ws')).map(({ at }) => at);
    world.happened('it died young three times', proxy.did('young').length === 3);
    assert.equal(tries.length, 3, 'three times, and no more');
    const [first = 0, second = 0, third = 0] = tries;
    assert.ok(third - second > second - first, 'hello is no reason to forget the failures before');
    await backend.notify('ana', 'by polling');
    await world.until('shown', () => device.titles()[0] === 'by polling', 20_000);
  },
};
export default row;
