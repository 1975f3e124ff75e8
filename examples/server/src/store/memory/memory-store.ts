import { isAlive, type Item } from '../../inbox/item.js';
import type { Store, StoredAnswer, Transaction } from '../store.js';
import { MemoryInbox } from './memory-inbox.js';

/**
 * A store for tests, stories and trying things out: it keeps everything in memory, forgets it at the end, and passes the
 * tests that the SQL store passes. It reads whole inboxes, so it is for thousands of items, not for millions.
 */
export function createMemoryStore(): Store {
  const inboxes = new Map<string, MemoryInbox>();
  const answers = new Map<string, { answer: StoredAnswer; until: string }>();
  // One transaction at a time: every await inside one would otherwise let another in between.
  let queue: Promise<unknown> = Promise.resolve();

  const open = (user: string): MemoryInbox => {
    let inbox = inboxes.get(user);
    if (!inbox) inboxes.set(user, (inbox = new MemoryInbox(user)));
    return inbox;
  };
  /** Items whose time `at` has come, in its order. */
  const find = (at: 'expires_at' | 'snoozed_until', isWanted: (item: Item) => boolean, limit: number) =>
    [...inboxes]
      .flatMap(([user, inbox]) => [...inbox.items()].filter(isWanted).map((item) => ({ user, item })))
      .sort((a, b) =>
        a.item[at]! < b.item[at]! ? -1 : a.item[at]! > b.item[at]! ? 1 : a.item.seq - b.item.seq,
      )
      .slice(0, limit)
      .map(({ user, item: { id } }) => ({ user, id }));
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  };

  async function run<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const journal: (() => void)[] = [];
    const tasks: (() => void)[] = [];
    const locked = new Set<MemoryInbox>();
    try {
      const result = await work({
        async lock(user) {
          const inbox = open(user);
          inbox.journal = journal;
          locked.add(inbox);
          return inbox;
        },
        async recall(scope, key, now) {
          const kept = answers.get(`${scope}\n${key}`);
          return kept && kept.until > now ? kept.answer : null;
        },
        async remember(scope, key, answer, until) {
          const name = `${scope}\n${key}`;
          const old = answers.get(name);
          journal.push(() => (old ? answers.set(name, old) : answers.delete(name)));
          answers.set(name, { answer, until });
        },
        afterCommit: (task) => tasks.push(task),
      });
      for (const task of tasks) task();
      return result;
    } catch (error) {
      for (const revert of journal.reverse()) revert();
      throw error;
    } finally {
      for (const inbox of locked) inbox.journal = null;
    }
  }

  return {
    inbox: async (user) => open(user).inbox,
    read: (user, look) => inTurn(() => look(open(user))),
    transaction: (work) => inTurn(() => run(work)),
    expired: async (now, limit) =>
      find('expires_at', (item) => item.deleted_at === null && !isAlive(item, now), limit),
    due: async (now, limit) =>
      find(
        'snoozed_until',
        (item) => item.snoozed_until !== null && item.snoozed_until <= now && isAlive(item, now),
        limit,
      ),
    held: async (now, limit) =>
      [...inboxes]
        .flatMap(([user, { kept }]) => (kept.held && kept.held.until <= now ? [{ user, ...kept.held }] : []))
        .sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : a.user < b.user ? -1 : 1))
        .slice(0, limit)
        .map(({ user }) => user),
    prune: (tombstonesBefore, now) =>
      inTurn(async () => {
        for (const inbox of inboxes.values()) inbox.prune(tombstonesBefore);
        for (const [name, { until }] of answers) if (until <= now) answers.delete(name);
      }),
    ping: async () => undefined,
    close: async () => undefined,
  };
}
