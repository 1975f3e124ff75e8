import type { Row } from '../support/row.js';
import { isStream } from '../support/proxy/fault.js';
import { blocks } from '../support/proxy/frames.js';

/** Dead after 1.5 heartbeats and 5 s (client.md 2.4). */
const silence = (heartbeatMs: number): number => heartbeatMs * 1.5 + 5000;

const row: Row = {
  row: 3,
  layer: 'B',
  title:
    'a stream that falls silent after hello is noticed in time, and given up for a while the second time',
  world: { speed: 20 },
  async run(world) {
    const { proxy, backend } = world;
    const onlyHello = blocks(({ text, index, event }, line) => {
      if (index === 0) return [text];
      line.note(`held ${event}`);
      return [];
    });
    proxy.add({ name: 'held', on: isStream, shape: onlyHello });
    const device = world.device();
    await world.until('live', () => device.status() === 'live', 8000);
    await backend.notify('ana', 'held');
    const bound = silence(backend.heartbeatMs);
    await world.until('the silence is noticed', () => device.status() !== 'live', bound + 2000);
    world.happened('the proxy held frames of the stream', proxy.did('held').length);
    await world.until(
      'polling after the second silence',
      () => device.transport() === 'polling',
      bound + 20_000,
    );
    await world.until('live by polling', () => device.status() === 'live', 10_000);
    await world.until('shown after all', () => device.titles()[0] === 'held', 20_000);
  },
};
export default row;
