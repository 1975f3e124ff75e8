import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../../examples/server/src/store/store.js';
import { mount, type Mounted } from './support/mounted.js';
import { stores } from './support/stores.js';

const WRITERS = 8;
/** By number, not by time: a busy machine takes longer, and does no less. */
const EACH = 20;

describe.each(stores)('8 producers at once, some slow, over the store %s', (_name, open) => {
  let store: Store;
  let server: Mounted;
  beforeAll(async () => {
    store = await open();
    server = await mount({ store });
  }, 60_000);
  afterAll(() => store.close());

  test('lose nothing for one who polls, and one who listens sees every revision in order', async () => {
    const ana = await server.person();
    const frames = await ana.stream();
    const hello = await frames.next();
    const created: string[] = [];
    let writing = true;
    const writer = async (n: number): Promise<void> => {
      for (let i = 0; i < EACH; i++) {
        if (n % 3 === 0) await new Promise((resolve) => setTimeout(resolve, Math.random() * 15));
        created.push((await server.producer.create(ana.name)).id);
        if (n % 4 === 0) await ana.bulk({ op: 'seen', ids: created.slice(-3) });
      }
    };
    const seen = new Map<string, number>();
    let sync = hello.data.sync;
    const poll = async (): Promise<void> => {
      for (;;) {
        const last = !writing;
        const page = await ana.changes(sync, 20);
        sync = page.sync;
        for (const change of page.changes) {
          if (change.op === 'upsert') seen.set(change.notification.id, change.notification.rev ?? 0);
        }
        if (last && !page.more) return;
        if (!page.more) await new Promise((resolve) => setTimeout(resolve, 20));
      }
    };
    const polling = poll();
    await Promise.all(Array.from({ length: WRITERS }, (_, n) => writer(n)));
    writing = false;
    await polling;
    expect(created.length).toBe(WRITERS * EACH);
    expect(new Set(created).size).toBe(created.length);
    expect([...seen.keys()].sort()).toEqual([...created].sort());
    const { rev } = await ana.counts();
    await expect.poll(() => frames.all.at(-1)?.data.rev, { timeout: 5000 }).toBe(rev);
    const revs = frames.all.slice(1).map((frame) => frame.data.rev);
    expect(revs).toEqual(Array.from({ length: rev }, (_, i) => i + 1));
    frames.close();
  }, 60_000);
});
