import assert from 'node:assert/strict';
import { isStream } from '../support/proxy/fault.js';
import { breakAt } from '../support/proxy/shapes.js';
import type { Row } from '../support/row.js';

const DEVICES = 8;

const row: Row = {
  row: 21,
  layer: 'B',
  title: 'a reset at any byte of an event loses nothing and says nothing twice',
  world: { speed: 50 },
  async run(world) {
    const { proxy, backend } = world;
    /** Where the event of each user is to be cut, and how long it turned out to be. */
    const at = new Map<string, number>();
    let longest = 1;
    const userOf = (authorization = ''): string => authorization.slice('Bearer '.length);
    proxy.add({
      name: 'reset',
      on: isStream,
      shape: (line, { headers }) => {
        const user = userOf(headers.authorization);
        const cut = breakAt('reset', (bytes) => {
          const offset = at.get(user);
          if (offset === undefined || !Buffer.from(bytes).includes('event: notification')) return null;
          at.delete(user);
          longest = Math.max(longest, bytes.length);
          return offset < bytes.length ? offset : null;
        });
        return cut(line);
      },
    });
    const users = Array.from({ length: DEVICES }, (_, n) => `user${n}`);
    // Always the shortest wait: each cut comes long before the link counts as stable.
    const devices = users.map((as) => world.device({ as, transports: ['sse'], random: () => 0 }));
    await world.until('all live', () => devices.every((device) => device.status() === 'live'), 20_000);
    let offset = 0;
    const work = async (user: string, n: number): Promise<void> => {
      for (let count = 1; offset <= longest; count++) {
        const mine = offset++;
        at.set(user, mine);
        const title = `${user} ${count} é`;
        await backend.notify(user, title);
        const device = devices[n]!;
        await world.until(`shown, cut at byte ${mine}`, () => device.titles()[0] === title, 60_000);
        await world.until('live', () => device.status() === 'live', 60_000);
      }
    };
    await Promise.all(users.map(work));
    const cut = new Set(proxy.did('reset').map(({ did }) => did.split(' ')[3]));
    world.happened(`an event was cut at each of ${cut.size} bytes`, longest > 500 && cut.size >= longest - 1);
    for (const device of devices)
      assert.equal(device.said.arrivals.length, new Set(device.said.arrivals).size, 'each told once');
  },
};
export default row;
