import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Notification } from '../../../src/model/notification.js';
import { createFeedStore } from '../../../src/store/feed-store.js';
import { decodeItem } from '../../../src/wire/decode-item.js';
import { property } from '../support/random.js';

const step = fc.record({
  what: fc.constantFrom(
    'create',
    'create',
    'read',
    'top',
    'archive',
    'unarchive',
    'delete',
    'hide',
    'older',
    'first',
  ),
  nth: fc.nat(30),
});
type Step = { readonly what: string; readonly nth: number };

const PAGE = 4;
const newestFirst = (a: Notification, b: Notification): number => b.seq - a.seq;

/** A server, and the store of a client that hears of everything it does. */
function world() {
  const all = new Map<string, Notification>();
  const store = createFeedStore();
  const { inbox, items } = store;
  const hidden = new Set<string>();
  const handedOut: [ids: readonly string[], then: string][] = [];
  let rev = 0;
  let made = 0;
  let floor = -Infinity;
  inbox.$feed.listen(({ ids }) => handedOut.push([ids, ids.join()]));

  const inInbox = (): Notification[] =>
    [...all.values()].filter(({ archivedAt }) => archivedAt === null).sort(newestFirst);
  function tell(item: Notification): void {
    all.set(item.id, item);
    const place = { rev, prev: rev - 1, cursor: `${rev}`, counts: null };
    store.change(() => store.apply({ kind: 'upsert', item, delivery: null, ...place }));
  }
  function page(before: number | null): void {
    const found = inInbox().filter(({ seq }) => before === null || seq < before);
    const shown = found.slice(0, PAGE);
    floor = found.length > PAGE ? (shown.at(-1)?.seq ?? floor) : -Infinity;
    store.change(() => {
      shown.forEach(items.put);
      const next = found.length > PAGE ? `${floor}` : null;
      inbox.page(shown, before === null ? rev : null, { status: 'ready', next, total: inInbox().length });
    });
  }

  function take({ what, nth }: Step): void {
    const known = [...all.values()];
    const one = known[nth % (known.length || 1)];
    if (what === 'first') return page(null);
    if (what === 'older') return inbox.state.next === null ? undefined : page(Number(inbox.state.next));
    if (what === 'create') {
      rev++;
      // Ids in another order than positions: one says nothing about the other.
      const id = `n${(made++ * 7919) % 1000}`;
      return tell(decodeItem({ id, seq: rev, rev, title: id }, () => {})!);
    }
    if (!one) return;
    if (what === 'hide') {
      hidden[hidden.has(one.id) ? 'delete' : 'add'](one.id);
      return store.change(() => items.lay((item) => (hidden.has(item.id) ? null : item), [one.id]));
    }
    rev++;
    if (what === 'delete') {
      all.delete(one.id);
      return store.change(() =>
        store.apply({ kind: 'remove', id: one.id, rev, prev: rev - 1, cursor: `${rev}`, counts: null }),
      );
    }
    const changes = {
      read: { readAt: rev },
      top: { seq: rev },
      archive: { archivedAt: rev },
      unarchive: { archivedAt: null },
    }[what];
    tell({ ...one, ...changes, rev });
  }

  return {
    take,
    handedOut,
    shown: () => inbox.$feed.get().ids,
    expected: () =>
      inInbox()
        .filter(({ id, seq }) => seq >= floor && !hidden.has(id))
        .map(({ id }) => id),
  };
}

test(
  'a list is the server’s, newest first, each item once, whatever changes in whatever order',
  property('order of a list', fc.array(step, { minLength: 30, maxLength: 120 }), (steps) => {
    const { take, shown, expected, handedOut } = world();
    take({ what: 'first', nth: 0 });
    for (const one of steps) {
      take(one);
      expect(shown(), JSON.stringify(one)).toEqual(expected());
    }
    // Who was handed a list keeps it as it was.
    for (const [ids, then] of handedOut) expect(ids.join()).toBe(then);
  }),
);
