import type { Item } from '../../../examples/server/src/inbox/item.js';
import type { LockedInbox, Store, Transaction } from '../../../examples/server/src/store/store.js';

/** One committed change of one inbox. */
export interface Commit {
  readonly user: string;
  readonly rev: number;
  /** Items that were put, as they are from here on; those that only a bulk change names are missing. */
  readonly items: readonly Item[];
  /** How many items a bulk change touched; null: it was none. */
  readonly bulk: number | null;
  /** The Idempotency-Key it was asked with, without whose it was. */
  readonly key: string | null;
}

/** A store that writes down what is committed, in commit order, and whose history can be lost. */
export interface LoggedStore extends Store {
  readonly commits: readonly Commit[];
  /** From now on another store, as after a restored backup. */
  replace(store: Store): void;
}

interface Work {
  readonly inboxes: Map<string, { before: number; inbox: LockedInbox; items: Item[]; bulk: number | null }>;
  key: string | null;
}

function watched(inbox: LockedInbox, seen: { items: Item[]; bulk: number | null }): LockedInbox {
  const bulk = (affected: number): number => {
    seen.bulk = (seen.bulk ?? 0) + affected;
    return affected;
  };
  return new Proxy(inbox, {
    get(target, name) {
      if (name === 'put')
        return async (item: Item) => {
          await target.put(item);
          seen.items.push(item);
        };
      if (name === 'markAll')
        return async (...args: Parameters<LockedInbox['markAll']>) => bulk(await target.markAll(...args));
      if (name === 'undo')
        return async (...args: Parameters<LockedInbox['undo']>) => bulk(await target.undo(...args));
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

export function logged(first: Store): LoggedStore {
  let store = first;
  const commits: Commit[] = [];
  const watch = (tx: Transaction, work: Work): Transaction => ({
    async lock(user) {
      const inbox = await tx.lock(user);
      const known = work.inboxes.get(user);
      const seen = known ?? { before: inbox.inbox.lastRev, inbox, items: [], bulk: null };
      work.inboxes.set(user, seen);
      return watched(inbox, seen);
    },
    recall: (...args) => tx.recall(...args),
    remember(scope, key, ...rest) {
      work.key = key;
      return tx.remember(scope, key, ...rest);
    },
    afterCommit: (task) => tx.afterCommit(task),
  });
  return {
    commits,
    replace: (next) => void (store = next),
    inbox: (user) => store.inbox(user),
    read: (user, look) => store.read(user, look),
    transaction: (run) =>
      store.transaction(async (tx) => {
        const work: Work = { inboxes: new Map(), key: null };
        // First of all that waits for the commit, so that the log has it before any stream tells of it.
        tx.afterCommit(() => {
          for (const [user, { before, inbox, items, bulk }] of work.inboxes) {
            const rev = inbox.inbox.lastRev;
            if (rev > before) commits.push({ user, rev, items, bulk, key: work.key });
          }
        });
        return run(watch(tx, work));
      }),
    expired: (now, limit) => store.expired(now, limit),
    prune: (before, now) => store.prune(before, now),
    ping: () => store.ping(),
    close: () => store.close(),
  };
}
