import assert from 'node:assert/strict';
import { isStream } from '../support/proxy/fault.js';
import type { Line, Shape } from '../support/proxy/fault.js';
import { blocks } from '../support/proxy/frames.js';
import type { Row } from '../support/row.js';

const EVENTS = 10_000;
/** As many of them are new notifications; the rest marks these to and fro. */
const NEW = 400;
const FRAME_MS = 16;

/** Keeps what comes after hello, then says it in a hundred parts within a second. */
function dam(): { make: (line: Line) => Shape; open(): void } {
  const kept: string[] = [];
  let line: Line | null = null;
  return {
    make(to) {
      line = to;
      return blocks(({ text, index }) => {
        if (index === 0) return [text];
        kept.push(text);
        return [];
      })(to);
    },
    open() {
      const all = Buffer.from(kept.join(''));
      const size = Math.ceil(all.length / 100);
      // Two timers within a millisecond may run either way round: the order is the queue's.
      const parts = Array.from({ length: 100 }, (_, part) => all.subarray(part * size, (part + 1) * size));
      for (let part = 0; part < 100; part++)
        line?.clock.setTimeout(() => line?.write(parts.shift() ?? Buffer.alloc(0)), part * 10);
      line?.note(`let ${kept.length} frames go within a second`);
    },
  };
}

const row: Row = {
  row: 35,
  layer: 'B',
  title: 'ten thousand events in a second are shown at the pace of frames, not of events',
  // Time runs as on a watch: a frame is a frame. The heartbeat waits behind the dam with the rest.
  world: { speed: 1, heartbeatS: 120 },
  timeoutMs: 180_000,
  async run(world) {
    const { proxy, backend, clock } = world;
    const { make, open } = dam();
    proxy.add({ name: 'dam', on: isStream, times: 1, shape: make });
    const device = world.device({ transports: ['sse'] });
    await world.until('live', () => device.status() === 'live', 8000);
    const ids: string[] = [];
    for (let n = 1; n < NEW; n++) ids.push(await backend.notify('ana', `${n}`));
    for (let n = 0; n < EVENTS - NEW; n++) {
      const read = Math.floor(n / ids.length) % 2 === 0;
      const at = `http://localhost/api/v1/notifications/${ids[n % ids.length]}`;
      const headers = { authorization: 'Bearer ana', 'content-type': 'application/json' };
      await backend.app.fetch(at, { method: 'PATCH', headers, body: JSON.stringify({ read }) });
      // The server must get to writing, or it takes the stream for one that does not read.
      if (n % 20 === 0) await world.rest(0);
    }
    await backend.notify('ana', 'the last of the flood');
    assert.equal(backend.commits.length, EVENTS);
    await world.rest(100);
    const before = device.said.applies;
    const from = clock.now();
    open();
    await world.until('all shown', () => device.titles()[0] === 'the last of the flood', 60_000);
    const frames = Math.ceil((clock.now() - from) / FRAME_MS);
    world.happened(
      'the flood came on one stream',
      proxy.did('dam').length === 1 && proxy.requests.filter(isStream).length === 1,
    );
    assert.equal(device.said.arrivals.length, NEW, 'each told once');
    const commits = device.said.applies - before;
    assert.ok(commits <= frames, `${commits} commits of the store in ${frames} frames`);
  },
};
export default row;
