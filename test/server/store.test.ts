import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Item } from '../../examples/server/src/inbox/item.js';
import { everything } from '../../examples/server/src/inbox/selection.js';
import type { LockedInbox, Store } from '../../examples/server/src/store/store.js';
import { anItem } from './support/item.js';
import { stores } from './support/stores.js';

const NOW = '2026-11-20T12:00:00.000Z';
const LATER = '2026-11-20T12:00:30.000Z';
const inbox = { ...everything, view: 'inbox' } as const;
const firstPage = { before: null, limit: 100 };

describe.each(stores)('the store %s', (_name, open) => {
  let store: Store;
  let users = 0;
  beforeAll(async () => {
    store = await open();
  }, 60_000);
  afterAll(() => store.close());

  const newUser = (): string => `user-${++users}`;
  const add = (user: string, over: Partial<Item> = {}): Promise<Item> =>
    store.transaction(async (tx) => {
      const locked = await tx.lock(user);
      const rev = locked.nextRev();
      const item = anItem({ user_id: user, seq: rev, rev, ...over });
      await locked.put(item);
      return item;
    });
  const change = <T>(user: string, work: (locked: LockedInbox) => Promise<T>): Promise<T> =>
    store.transaction(async (tx) => work(await tx.lock(user)));
  const titles = (user: string, selection = inbox as typeof everything): Promise<string[]> =>
    store.read(user, async (view) => (await view.list(selection, firstPage, NOW)).map((item) => item.title));

  test('gives a new user an inbox with an epoch of its own and nothing in it', async () => {
    const [a, b] = [newUser(), newUser()];
    const mine = await store.inbox(a);
    expect(mine).toMatchObject({ user: a, lastRev: 0, prunedRev: 0 });
    expect(mine.epoch).toMatch(/^[a-z0-9]{8}$/);
    expect((await store.inbox(b)).epoch).not.toBe(mine.epoch);
    expect((await store.inbox(a)).epoch).toBe(mine.epoch);
    expect(await store.read(a, (view) => view.counts(NOW))).toEqual({
      unread: 0,
      unseen: 0,
      capped: false,
      rev: 0,
    });
  });

  test('keeps every field of an item', async () => {
    const user = newUser();
    const full = await add(user, {
      title: 'Ünïcode 😀 "quotes" \u2028 <script>',
      body: 'a\nb',
      priority: 'urgent',
      action: { url: '/x', label: 'Open', target: 'blank' },
      actions: [{ id: 'ok', label: 'OK', state: 'done', outcome: 'fine' }],
      tags: ['a', 'b'],
      dedup_key: 'k',
      image_url: 'https://img.example/1',
      icon: 'job',
      actor: { id: 'u', name: 'Ben' },
      refs: [{ type: 'job', id: '1' }],
      group_key: 'g',
      group_count: 7,
      data: { n: 1, deep: { list: [1, 'zwei', null] } },
      locale: 'de',
      occurred_at: '2026-11-19T00:00:00.001Z',
      seen_at: NOW,
      read_at: NOW,
      archived_at: NOW,
      snoozed_until: LATER,
      expires_at: LATER,
      undo: { seen_at: null, read_at: null, archived_at: null, deleted_at: null, snoozed_until: null },
    });
    expect(await store.read(user, (view) => view.get(full.id))).toEqual(full);
    expect(await store.read(newUser(), (view) => view.get(full.id))).toBeNull();
  });

  test('lists newest first, page by page', async () => {
    const user = newUser();
    for (let i = 1; i <= 5; i++) await add(user, { title: `t${i}` });
    expect(await titles(user)).toEqual(['t5', 't4', 't3', 't2', 't1']);
    const page = await store.read(user, (view) => view.list(inbox, { before: 4, limit: 2 }, NOW));
    expect(page.map((item) => item.title)).toEqual(['t3', 't2']);
  });

  test.each([
    ['unread ones', { status: 'unread' }, ['plain', 'typed']],
    ['read ones', { status: 'read' }, ['read']],
    ['a type', { types: ['mail.in'] }, ['typed']],
    ['types by prefix, where _ is no wildcard', { types: ['mail.*', 'jo_.*'] }, ['typed']],
    ['priorities', { priorities: ['high', 'low'] }, ['typed']],
    ['a category', { category: 'mail' }, ['typed']],
    ['a tag', { tag: 'vip' }, ['typed']],
    ['a text in the title, any case', { q: 'LAI' }, ['plain']],
    ['a text in the body, where % is no wildcard', { q: '5%' }, ['plain']],
    ['a text in the actor', { q: 'carol' }, ['typed']],
    ['a value of data', { data: [['job', 'j1']] }, ['read']],
    ['a number of data, as text', { data: [['n', '7']] }, ['read']],
    ['what came since', { since: '2026-11-20T12:00:01.000Z' }, ['read']],
    ['what came before', { until: '2026-11-20T12:00:01.000Z' }, ['plain', 'typed']],
    ['the archive', { view: 'archived' }, ['archived']],
    ['what is snoozed', { view: 'snoozed' }, ['snoozed']],
    ['what had arrived by a revision', { upTo: 2 }, ['plain', 'typed']],
    ['no ids at all', { ids: [] }, []],
  ] as const)('selects %s', async (_what, selection, expected) => {
    const user = newUser();
    await add(user, {
      title: 'typed',
      type: 'mail.in',
      category: 'mail',
      priority: 'high',
      tags: ['vip'],
      actor: { name: 'Carol' },
    });
    await add(user, { title: 'plain', body: 'up 5%' });
    await add(user, {
      title: 'read',
      read_at: NOW,
      data: { job: 'j1', n: 7 },
      created_at: '2026-11-20T12:00:02.000Z',
    });
    await add(user, { title: 'archived', archived_at: NOW, body: 'up 50' });
    await add(user, { title: 'snoozed', snoozed_until: LATER });
    await add(user, { title: 'expired', expires_at: NOW });
    await add(user, { title: 'deleted', deleted_at: NOW });
    const wanted = { ...inbox, ...selection };
    expect(await titles(user, wanted)).toEqual(expected);
    expect(await store.read(user, (view) => view.count(wanted, 100, NOW))).toBe(expected.length);
  });

  test('counts what is unread and unseen in the inbox, and nothing else', async () => {
    const user = newUser();
    await add(user);
    await add(user, { seen_at: NOW });
    await add(user, { seen_at: NOW, read_at: NOW });
    await add(user, { archived_at: NOW });
    await add(user, { snoozed_until: LATER });
    await add(user, { snoozed_until: NOW });
    await add(user, { expires_at: NOW });
    await add(user, { deleted_at: NOW });
    expect(await store.read(user, (view) => view.counts(NOW))).toEqual({
      unread: 3,
      unseen: 2,
      capped: false,
      rev: 8,
    });
  });

  test('counts exactly up to 1000 and says so beyond', async () => {
    const user = newUser();
    const fill = (n: number): Promise<void> =>
      change(user, async (locked) => {
        for (let i = 0; i < n; i++) {
          const rev = locked.nextRev();
          await locked.put(anItem({ user_id: user, seq: rev, rev }));
        }
      });
    await fill(1000);
    expect(await store.read(user, (view) => view.counts(NOW))).toMatchObject({ unread: 1000, capped: false });
    await fill(1);
    expect(await store.read(user, (view) => view.counts(NOW))).toMatchObject({
      unread: 1000,
      unseen: 1000,
      capped: true,
    });
  });

  test('marks all that are selected under one revision, and undoes it for those still at it', async () => {
    const user = newUser();
    const [a, b] = [await add(user, { title: 'a' }), await add(user, { title: 'b', seen_at: NOW })];
    const c = await add(user, { title: 'c', read_at: NOW, seen_at: NOW });
    const rev = await change(user, async (locked) => {
      const next = locked.nextRev();
      const touched = await locked.markAll(inbox, { read: true, archived: true }, next, LATER);
      expect(touched.sort()).toEqual([a.id, b.id, c.id].sort());
      return next;
    });
    expect(await titles(user)).toEqual([]);
    const changed = await store.read(user, (view) => view.changes({ rev: rev - 1, seq: null }, 10));
    expect(changed.map((item) => [item.title, item.rev, item.read_at])).toEqual([
      ['a', rev, LATER],
      ['b', rev, LATER],
      ['c', rev, NOW],
    ]);
    await change(user, async (locked) => locked.put({ ...b, rev: locked.nextRev(), title: 'changed since' }));
    const undone = await change(user, (locked) => locked.undo(rev, locked.nextRev(), NOW, LATER));
    expect(undone.sort()).toEqual([a.id, c.id].sort());
    expect(await store.read(user, (view) => view.get(a.id))).toMatchObject({
      read_at: null,
      seen_at: null,
      undo: null,
    });
    expect(await titles(user, { ...inbox, status: 'all' })).toEqual(['c', 'changed since', 'a']);
    expect(await change(user, (locked) => locked.undo(rev, locked.nextRev(), NOW, LATER))).toEqual([]);
  });

  test('refuses to undo what is older than asked', async () => {
    const user = newUser();
    await add(user);
    const rev = await change(user, async (locked) => {
      const next = locked.nextRev();
      await locked.markAll(inbox, { deleted: true }, next, NOW);
      return next;
    });
    expect(await change(user, (locked) => locked.undo(rev, locked.nextRev(), NOW, LATER))).toEqual([]);
  });

  test('gives changes by (rev, seq), tombstones included, and goes on within one revision', async () => {
    const user = newUser();
    for (const title of ['a', 'b', 'c', 'd']) await add(user, { title });
    await change(user, (locked) => locked.markAll(inbox, { seen: true }, locked.nextRev(), NOW));
    const after = (rev: number, seq: number | null): Promise<string[]> =>
      store.read(user, async (view) => (await view.changes({ rev, seq }, 2)).map((item) => item.title));
    expect(await after(4, null)).toEqual(['a', 'b']);
    expect(await after(5, 2)).toEqual(['c', 'd']);
    expect(await after(5, null)).toEqual([]);
  });

  test('takes back everything of a transaction that fails', async () => {
    const user = newUser();
    await add(user, { title: 'before' });
    const published: string[] = [];
    const failing = store.transaction(async (tx) => {
      const locked = await tx.lock(user);
      const rev = locked.nextRev();
      await locked.put(anItem({ user_id: user, seq: rev, rev }));
      await locked.markAll(inbox, { read: true }, locked.nextRev(), NOW);
      const kept = { fingerprint: 'f', status: 200, headers: {}, body: '{}' };
      await tx.remember('s', `fails-${user}`, kept, LATER);
      tx.afterCommit(() => published.push('told'));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await titles(user)).toEqual(['before']);
    expect(published).toEqual([]);
    expect(await store.inbox(user)).toMatchObject({ lastRev: 1 });
    expect(await store.read(user, (view) => view.counts(NOW))).toMatchObject({ unread: 1 });
    expect(await store.transaction((tx) => tx.recall('s', `fails-${user}`, NOW))).toBeNull();
  });

  test('tells of commits in their order, and numbers them without a gap', async () => {
    const user = newUser();
    const told: number[] = [];
    const writers = Array.from({ length: 40 }, () =>
      store.transaction(async (tx) => {
        const locked = await tx.lock(user);
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 3));
        const rev = locked.nextRev();
        await locked.put(anItem({ user_id: user, seq: rev, rev }));
        tx.afterCommit(() => told.push(rev));
      }),
    );
    await Promise.all(writers);
    expect(told).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
  });

  test('finds an item by its key, a deleted one too, and only in its own inbox', async () => {
    const user = newUser();
    const item = await add(user, { dedup_key: 'job:1', deleted_at: NOW });
    expect(await change(user, (locked) => locked.findByDedupKey('job:1'))).toMatchObject({ id: item.id });
    expect(await change(newUser(), (locked) => locked.findByDedupKey('job:1'))).toBeNull();
  });

  test('keeps an answer until its time is over', async () => {
    const user = newUser();
    const answer = { fingerprint: 'f', status: 201, headers: { location: '/x' }, body: '{"a":"ü"}' };
    await store.transaction((tx) => tx.remember(user, 'key', answer, LATER));
    expect(await store.transaction((tx) => tx.recall(user, 'key', NOW))).toEqual(answer);
    expect(await store.transaction((tx) => tx.recall(user, 'other', NOW))).toBeNull();
    expect(await store.transaction((tx) => tx.recall(user, 'key', LATER))).toBeNull();
  });

  test('finds what expired, and forgets tombstones together with the cursors before them', async () => {
    const user = newUser();
    const expired = await add(user, { expires_at: NOW });
    await add(user, { expires_at: LATER });
    expect(await store.expired(NOW, 1000)).toContainEqual({ user, id: expired.id });
    const old = await add(user, { deleted_at: '2026-10-01T00:00:00.000Z' });
    await add(user, { deleted_at: NOW });
    await store.prune('2026-10-02T00:00:00.000Z', NOW);
    expect(await store.read(user, (view) => view.get(old.id))).toBeNull();
    expect(await store.inbox(user)).toMatchObject({ prunedRev: 3, lastRev: 4 });
  });
});
