import assert from 'node:assert/strict';
import { isStream } from '../support/proxy/fault.js';
import { inject, rewrite } from '../support/proxy/frames.js';
import type { Row } from '../support/row.js';

const MIB = 2 ** 20;
const broken: Record<string, string> = {
  'an event of 2 MiB': `event: notification\ndata: {"rev":2,"prev":1,"x":"${'x'.repeat(2 * MIB)}"}\n\n`,
  'invalid JSON': 'event: notification\ndata: {"rev":\n\n',
  'an unknown event': 'event: telepathy\ndata: {"rev":9}\n\n',
  'a frame that is no object': 'event: update\ndata: 7\n\n',
  'a line without an end': `data: ${'y'.repeat(3 * MIB)}`,
};

const row: Row = {
  row: 34,
  layer: 'B',
  title: 'frames that mean nothing are skipped and reported; another major version ends the link',
  async run(world) {
    const { proxy, backend } = world;
    for (const [what, text] of Object.entries(broken)) {
      const end = proxy.add({ name: what, on: isStream, shape: inject(1, text, what) });
      const device = world.device({ transports: ['sse'] });
      await world.until(`${what}: live`, () => device.status() === 'live', 8000);
      end();
      await backend.notify('ana', `before ${what}`);
      await world.until('shown', () => device.titles()[0] === `before ${what}`, 8000);
      // A line without an end swallows the frame behind it: the one after that shows the gap.
      await backend.notify('ana', `behind ${what}`);
      await backend.notify('ana', `after ${what}`);
      const shown = `after ${what},behind ${what},before ${what}`;
      await world.until(`${what}: shown`, () => device.titles().join().startsWith(shown), 8000);
      if (what !== 'an unknown event')
        await world.until(
          `${what}: reported`,
          () => device.said.errors.some(({ code }) => code === 'bad-frame'),
          1000,
        );
      world.happened(`${what} was put in`, proxy.did(what).length);
      device.kill();
    }
    const shape = rewrite((text) => text.replace('"contract":"1"', '"contract":"2.0"'));
    proxy.add({ name: 'major', on: isStream, shape });
    const device = world.device();
    await world.until('closed', () => device.status() === 'closed', 8000);
    assert.equal(device.client.$connection.get().error?.code, 'protocol');
    world.happened('hello spoke of version 2', proxy.did('major').length === 1);
  },
};
export default row;
