import assert from 'node:assert/strict';
import { isStream } from '../support/proxy/fault.js';
import { blocks, twice } from '../support/proxy/frames.js';
import type { Line, Shape } from '../support/proxy/fault.js';
import type { Row } from '../support/row.js';

/** All state frames that any stream has said, for streams that repeat the past. */
function past(): (line: Line) => Shape {
  const said: string[] = [];
  return (line) =>
    blocks(({ text, event, index }) => {
      const repeated = index === 0 ? [...said] : [];
      if (repeated.length) line.note(`repeated ${repeated.length} frames`);
      if (index > 0 && /^(notification|update)$/.test(event)) said.push(text);
      return [text, ...repeated];
    })(line);
}

const row: Row = {
  row: 25,
  layer: 'B',
  fast: true,
  title: 'what is delivered twice, at once or after a reconnect, is applied and told once',
  async run(world) {
    const { proxy, backend } = world;
    for (const [name, shape] of [
      ['twice', twice],
      ['past', past()],
    ] as const) {
      proxy.clear();
      proxy.add({ name, on: isStream, shape });
      const device = world.device({ transports: ['sse'] });
      await world.until(`${name}: live`, () => device.status() === 'live', 8000);
      const ids: string[] = [];
      for (let n = 1; n <= 6; n++) {
        ids.push(await backend.notify('ana', `${name} ${n}`));
        if (n % 2) continue;
        await world.until('shown', () => device.titles()[0] === `${name} ${n}`, 10_000);
        await device.client.markRead(ids[0]!);
        proxy.cut(isStream);
        await world.until('live again', () => device.status() === 'live', 35_000);
      }
      await world.rest(500);
      world.happened(`${name}: frames were repeated`, proxy.did(name).length);
      assert.deepEqual([...device.said.arrivals].sort(), [...ids].sort(), `${name}: each told once`);
      assert.deepEqual(device.said.broken, [], name);
      device.kill();
    }
  },
};
export default row;
