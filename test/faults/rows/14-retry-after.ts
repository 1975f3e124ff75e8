import assert from 'node:assert/strict';
import { anything, isStream, isWrite } from '../support/proxy/fault.js';
import type { Row } from '../support/row.js';
import type { World } from '../support/world.js';

const HOUR_MS = 3_600_000;

/** What the header says at a time, and how long nobody may ask. */
type Case = readonly [name: string, value: (now: number) => string, quietMs: number];

const cases: readonly Case[] = [
  ['seconds', () => '30', 30_000],
  // A date has whole seconds.
  ['date', (now) => new Date(now + 30_000).toUTCString(), 29_000],
  // Says nothing: the ordinary backoff, which may be hurried.
  ['garbage', () => 'soon', 0],
  ['a billion', () => String(10 ** 9), HOUR_MS],
];

async function refused(world: World, [name, value, quietMs]: Case): Promise<void> {
  const { proxy, backend } = world;
  const device = world.device({ as: `user${quietMs}` });
  const id = await backend.notify(device.user, name);
  await world.until(`${name}: live`, () => device.status() === 'live' && device.titles().length, 60_000);
  // The server's clock is the model's.
  const now = world.clock.now();
  const headers = { 'retry-after': value(now), date: new Date(now).toUTCString() };
  const end = proxy.add({ name, on: anything, answer: { status: 429, headers } });
  proxy.cut(isStream);
  await world.until(`${name}: refused`, () => proxy.did(name).length && !device.leftovers().requests, 8000);
  // The client heard of it no earlier.
  const told = proxy.did(name).at(-1)?.at ?? NaN;
  end();
  const asked = device.sent.length;
  // Whoever hurries it.
  for (const event of ['visible', 'online'] as const) device.ambient(event);
  const marked = device.client.markRead(id).catch(() => undefined);
  await world.pass(Math.max(0, quietMs - 200));
  const early = device.sent
    .slice(asked)
    .filter(({ at }) => at < told + quietMs)
    .map(({ at, path }) => `${path} after ${at - told} ms`);
  if (quietMs) assert.deepEqual(early, [], `${name}: no request, no mutation before it is time`);
  // 20 % of jitter on the wait that was asked for, and the longest backoff.
  await world.pass(quietMs * 0.2 + 35_000);
  await world.until(`${name}: back`, () => device.status() === 'live', 5000);
  await marked;
  world.happened(`${name}: 429 was answered once or more`, proxy.did(name).length);
  world.happened(
    `${name}: the mutation came later`,
    proxy.requests.some((it) => isWrite(it) && it.at > told),
  );
  // What is cut next is the next device's stream alone.
  device.client.close();
}

const row: Row = {
  row: 14,
  layer: 'B',
  title:
    '429 with Retry-After, in seconds, as a date, as garbage and without measure, is obeyed by all requests',
  world: { speed: 20 },
  async run(world) {
    for (const one of cases) await refused(world, one);
  },
};
export default row;
