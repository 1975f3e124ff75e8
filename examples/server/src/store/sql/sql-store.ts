import { newEpoch, type Inbox } from '../../inbox/cursor.js';
import type { Store, StoredAnswer, Transaction } from '../store.js';
import type { Db, Queryable, Row } from './db.js';
import { SqlInbox } from './sql-inbox.js';

const FIND = 'SELECT epoch, last_rev, pruned_rev FROM inboxes WHERE user_id = $1';

function inboxOf(user: string, row: Row): Inbox {
  return {
    user,
    epoch: String(row['epoch']),
    lastRev: Number(row['last_rev']),
    prunedRev: Number(row['pruned_rev']),
  };
}

/** The inbox row; made where there is none. `lock` keeps other writers of this user out until the commit. */
async function findInbox(db: Queryable, user: string, lock = ''): Promise<Inbox> {
  const [found] = await db.query(FIND + lock, [user]);
  if (found) return inboxOf(user, found);
  await db.query('INSERT INTO inboxes (user_id, epoch) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
    user,
    newEpoch(),
  ]);
  const [made] = await db.query(FIND + lock, [user]);
  if (!made) throw new Error(`The inbox of "${user}" could not be made.`);
  return inboxOf(user, made);
}

function storedAnswer(row: Row | undefined): StoredAnswer | null {
  if (!row) return null;
  return {
    fingerprint: String(row['fingerprint']),
    status: Number(row['status']),
    headers: row['headers'] as Record<string, string>,
    body: row['body'] === null ? null : String(row['body']),
  };
}

/** The store over a PostgreSQL whose migrations have run. */
export function createSqlStore(db: Db): Store {
  // Frames are published in the order of the commits: the next transaction begins only when this one's tasks have run.
  let queue: Promise<unknown> = Promise.resolve();

  async function run<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const tasks: (() => void)[] = [];
    const result = await db.transaction(async (tx) => {
      const locked = new Map<string, { opened: SqlInbox; rev: number }>();
      const done = await work({
        async lock(user) {
          const held = locked.get(user);
          if (held) return held.opened;
          const inbox = await findInbox(tx, user, ' FOR UPDATE');
          const opened = new SqlInbox(tx, inbox);
          locked.set(user, { opened, rev: inbox.lastRev });
          return opened;
        },
        async recall(scope, key, now) {
          const sql = 'SELECT * FROM idempotency_keys WHERE scope = $1 AND key = $2 AND expires_at > $3';
          return storedAnswer((await tx.query(sql, [scope, key, now]))[0]);
        },
        async remember(scope, key, { fingerprint, status, headers, body }, until) {
          await tx.query(
            `INSERT INTO idempotency_keys (scope, key, fingerprint, status, headers, body, expires_at)
             VALUES ($1, $2, $3, $4, $5::jsonb, $6, $7) ON CONFLICT (scope, key) DO UPDATE SET
             fingerprint = excluded.fingerprint, status = excluded.status, headers = excluded.headers,
             body = excluded.body, expires_at = excluded.expires_at`,
            [scope, key, fingerprint, status, JSON.stringify(headers), body, until],
          );
        },
        afterCommit: (task) => tasks.push(task),
      });
      for (const [user, { opened, rev }] of locked) {
        const { lastRev } = opened.inbox;
        if (lastRev > rev)
          await tx.query('UPDATE inboxes SET last_rev = $2 WHERE user_id = $1', [user, lastRev]);
      }
      return done;
    });
    for (const task of tasks) task();
    return result;
  }

  async function find(condition: string, order: string, now: string, limit: number) {
    const sql = `SELECT user_id, id FROM notifications WHERE ${condition} AND deleted_at IS NULL
      ORDER BY ${order}, seq LIMIT $2`;
    const rows = await db.query(sql, [now, limit]);
    return rows.map((row) => ({ user: String(row['user_id']), id: String(row['id']) }));
  }

  return {
    inbox: (user) => findInbox(db, user),
    // A cursor must not be ahead of what is read with it: the inbox row is read first, in the same transaction.
    read: (user, look) => db.transaction(async (tx) => look(new SqlInbox(tx, await findInbox(tx, user)))),
    transaction(work) {
      const turn = queue.then(() => run(work));
      queue = turn.catch(() => undefined);
      return turn;
    },
    expired: (now, limit) => find('expires_at <= $1', 'expires_at', now, limit),
    due: (now, limit) =>
      find('snoozed_until <= $1 AND (expires_at IS NULL OR expires_at > $1)', 'snoozed_until', now, limit),
    async held(now, limit) {
      const sql = `SELECT user_id FROM preferences WHERE held_until <= $1 ORDER BY held_until, user_id LIMIT $2`;
      return (await db.query(sql, [now, limit])).map((row) => String(row['user_id']));
    },
    async prune(tombstonesBefore, now) {
      await db.transaction(async (tx) => {
        await tx.query(
          `UPDATE inboxes SET pruned_rev = greatest(pruned_rev, old.rev)
           FROM (SELECT user_id, max(rev) AS rev FROM notifications WHERE deleted_at < $1 GROUP BY user_id) AS old
           WHERE inboxes.user_id = old.user_id`,
          [tombstonesBefore],
        );
        await tx.query('DELETE FROM notifications WHERE deleted_at < $1', [tombstonesBefore]);
        await tx.query('DELETE FROM idempotency_keys WHERE expires_at <= $1', [now]);
      });
    },
    async ping() {
      await db.query('SELECT 1');
    },
    close: () => db.close(),
  };
}
