import { beforeAll, expect, test } from 'vitest';
import { loadRows } from './registry.js';
import { runRow } from './run-row.js';
import { loadClient } from './support/client.js';
import { createWorld } from './support/world.js';

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
console.log(`faults: seed ${seed} (SEED=${seed} repeats it)`);

// What a client loads when it first needs it is compiled here; ten times as fast as a watch, that took the first row's time.
beforeAll(async () => {
  const world = await createWorld(await loadClient(), seed, { speed: 1 });
  for (const name of ['sse', 'websocket', 'polling'] as const) {
    const device = world.device({ transports: [name] });
    await world.until(`live by ${name}`, () => device.status() === 'live', 20_000);
    await device.client.markAllRead();
  }
  await world.close();
}, 60_000);

// The whole matrix is `npm run faults`; these are the rows that take seconds.
for (const row of (await loadRows()).filter(({ fast }) => fast))
  test(`row ${row.row}: ${row.title}`, { timeout: 30_000 }, async () => {
    for (const one of [...(row.seeds ?? []), seed])
      expect((await runRow(row, await loadClient(), one)).failure).toBeNull();
  });
