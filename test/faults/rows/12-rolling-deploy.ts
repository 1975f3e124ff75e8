import assert from 'node:assert/strict';
import { isStream } from '../support/proxy/fault.js';
import { blocks } from '../support/proxy/frames.js';
import type { Row } from '../support/row.js';
import type { World } from '../support/world.js';

const CLIENTS = 1000;
const BINS = 10;

/** First attempts after `since`, one per client, in model ms. */
const returns = (world: World, since: number): number[] =>
  world.devices.flatMap(
    ({ sent }) => sent.find(({ at, path }) => at >= since && path.endsWith('/stream'))?.at ?? [],
  );

function expectSpread(times: readonly number[], atLeastMs: number): void {
  const first = Math.min(...times);
  const span = Math.max(...times) - first;
  assert.ok(span >= atLeastMs, `spread over ${span} ms, not ${atLeastMs}`);
  const bins = Array.from({ length: BINS }, () => 0);
  for (const time of times) bins[Math.min(BINS - 1, Math.floor(((time - first) / span) * BINS))]!++;
  const most = Math.max(...bins);
  assert.ok(
    most <= (3 * times.length) / BINS,
    `${most} of ${times.length} came back within a ${BINS}th of ${span} ms`,
  );
}

const row: Row = {
  row: 12,
  layer: 'B',
  title: 'a thousand clients that are told bye come back spread out, with and without the server’s wish',
  // A thousand clients are this machine's work: time runs slowly, or its own queue would look like a herd.
  world: { speed: 0.5 },
  timeoutMs: 120_000,
  async run(world) {
    const { backend, proxy } = world;
    // Nobody asked them to come later: the spread is the clients' own.
    const bare = blocks(({ text, event }, line) => {
      if (event !== 'bye') return [text];
      line.note('took the wish out of bye');
      return [text.replace(/"reconnect_after_ms":\d+/, '"reconnect_after_ms":0')];
    });
    const end = proxy.add({ name: 'bare bye', on: isStream, shape: bare });
    for (let n = 0; n < CLIENTS; n++) {
      world.device({ as: `user${n}` });
      if (n % 50 === 49) await world.rest(15);
    }
    const allLive = (): boolean => world.devices.every((device) => device.status() === 'live');
    await world.until('all live', allLive, 60_000);
    end();
    for (const [what, atLeastMs] of [
      ['by themselves', 1800],
      ['as wished', 2000],
    ] as const) {
      const since = world.clock.now();
      backend.app.hub.shutDown();
      await world.until(`${what}: all asked again`, () => returns(world, since).length === CLIENTS, 20_000);
      expectSpread(returns(world, since), atLeastMs);
      await world.until(`${what}: all back`, allLive, 30_000);
    }
    world.happened('every first bye was bare', proxy.did('bare bye').length === CLIENTS);
    world.happened('each stream ended twice', proxy.requests.filter(isStream).length >= 3 * CLIENTS);
  },
};
export default row;
