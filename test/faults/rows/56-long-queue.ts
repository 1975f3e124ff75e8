import assert from 'node:assert/strict';
import { isWrite } from '../support/proxy/fault.js';
import type { Row } from '../support/row.js';

const OPS = 500;
/** Neighbours are of different kinds, for what takes back the one before it is never sent. */
const CYCLE = ['archive', 'read', 'unarchive', 'unread'] as const;

const row: Row = {
  row: 56,
  layer: 'B',
  title:
    'a queue of 500 changes made offline survives the death of its page halfway, each done once, in order',
  async run(world) {
    const { proxy, backend } = world;
    const ids: string[] = [];
    for (let n = 0; n < 10; n++) ids.push(await backend.notify('ana', `n${n}`));
    const area = world.area();
    const first = world.device({ area });
    await world.until('live', () => first.status() === 'live' && first.titles().length === 10, 8000);
    const end = proxy.add({ name: 'offline', on: () => true, lose: 'request' });
    first.ambient('offline');
    proxy.cut();
    for (let n = 0; n < OPS; n++) {
      const { archive, unarchive, markRead, markUnread } = first.client;
      const mark = { archive, unarchive, read: markRead, unread: markUnread };
      mark[CYCLE[Math.floor(n / 10) % 4]!](ids[n % 10]!).catch(() => undefined);
    }
    // Long enough for all that is sent at once to be lost, rather than to be on its way still.
    await world.rest(20_000);
    await world.until('the line is quiet', () => proxy.open() === 0, 60_000);
    world.happened('no change came through', !backend.commits.some(({ key }) => key !== null));
    end();
    first.ambient('online');
    const keyed = (): (string | null)[] =>
      backend.commits.map(({ key }) => key).filter((key) => key !== null);
    await world.until('half of them', () => keyed().length >= OPS / 2, 60_000);
    first.kill();
    const next = world.device({ area });
    await world.until('the rest', () => keyed().length >= OPS, 120_000);
    await world.rest(5000);
    assert.equal(new Set(keyed()).size, OPS, 'each once');
    assert.equal(keyed().length, OPS, 'I2: no key twice');
    for (const id of ids) {
      const ops = backend.commits.filter((it) => it.key !== null && it.ids.includes(id)).map(({ op }) => op);
      ops.forEach((op, i) => assert.equal(op, CYCLE[i % 4], 'in the order they were made'));
    }
    assert.ok(proxy.requests.filter(isWrite).length >= OPS && next.alive);
  },
};
export default row;
