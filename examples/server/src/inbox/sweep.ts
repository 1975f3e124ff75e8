import type { Store } from '../store/store.js';
import { save } from './change-state.js';
import type { Publish } from './commit.js';
import { isAlive } from './item.js';
import { withMark } from './mark.js';

const BATCH = 500;

/**
 * Turns what expired into tombstones, each with its revision and its `remove` frame: without one, a conditional poll
 * would be told 304 and never see it go. Returns how many.
 */
export async function sweepExpired(store: Store, now: string, publish: Publish): Promise<number> {
  let swept = 0;
  for (;;) {
    const expired = await store.expired(now, BATCH);
    for (const user of new Set(expired.map((item) => item.user))) {
      const items = expired.filter((item) => item.user === user);
      await store.transaction(async (tx) => {
        const inbox = await tx.lock(user);
        for (const { id } of items) {
          const item = await inbox.get(id);
          if (!item || item.deleted_at !== null || isAlive(item, now)) continue;
          const gone = withMark(item, { deleted: true }, inbox.nextRev(), now);
          const { changes } = await save(inbox, gone, 'expire', now);
          tx.afterCommit(() => publish(user, changes, null));
          swept++;
        }
      });
    }
    if (expired.length < BATCH) return swept;
  }
}
