import type { LockedInbox, Store } from '../store/store.js';
import { hold } from '../preferences/hold.js';
import type { PreferenceRules } from '../preferences/document.js';
import { wishesOf } from '../preferences/wishes.js';
import { deliveryOf, itemFrame, livePlace } from '../stream/frame.js';
import { save } from './change-state.js';
import type { Change, Publish } from './commit.js';
import { isAlive, type Item } from './item.js';
import { withMark } from './mark.js';

const BATCH = 500;

/** What the sweeper does to an item that `find` found; null where it is so no more. */
type Sweep = (inbox: LockedInbox, item: Item, now: string) => Promise<readonly Change[]> | null;

async function sweep(
  store: Store,
  find: () => Promise<{ user: string; id: string }[]>,
  change: Sweep,
  now: string,
  publish: Publish,
): Promise<number> {
  let swept = 0;
  for (;;) {
    const found = await find();
    for (const user of new Set(found.map((item) => item.user))) {
      const items = found.filter((item) => item.user === user);
      await store.transaction(async (tx) => {
        const inbox = await tx.lock(user);
        for (const { id } of items) {
          const item = await inbox.get(id);
          const changes = item && item.deleted_at === null ? await change(inbox, item, now) : null;
          if (!changes) continue;
          tx.afterCommit(() => publish(user, changes, null));
          swept++;
        }
      });
    }
    if (found.length < BATCH) return swept;
  }
}

const expire: Sweep = (inbox, item, now) => {
  if (isAlive(item, now)) return null;
  const gone = withMark(item, { deleted: true }, inbox.nextRev(), now);
  return save(inbox, gone, 'expire', now).then(({ changes }) => changes);
};

/** It arrives anew: on top, with a delivery. Whether it was read stays as it is. */
const wake =
  (rules: PreferenceRules): Sweep =>
  (inbox, item, now) => {
    if (item.snoozed_until === null || item.snoozed_until > now || !isAlive(item, now)) return null;
    const rev = inbox.nextRev();
    const woken = { ...item, seq: rev, rev, snoozed_until: null, updated_at: now, undo: null };
    return (async () => {
      await inbox.put(woken);
      const counts = await inbox.counts(now);
      const wishes = wishesOf(await inbox.preferences(), rules);
      const delivery = deliveryOf(woken, wishes, now);
      if (delivery.reason === 'quiet_hours') await hold(inbox, wishes, woken, now);
      const frame = itemFrame('notification', woken, counts, livePlace(inbox.inbox), delivery);
      return [{ op: 'wake', ids: [woken.id], frame }];
    })();
  };

/**
 * Turns what expired into tombstones, each with its revision and its `remove` frame: without one, a conditional poll
 * would be told 304 and never see it go. Returns how many.
 */
export function sweepExpired(store: Store, now: string, publish: Publish): Promise<number> {
  return sweep(store, () => store.expired(now, BATCH), expire, now, publish);
}

/** Wakes what was snoozed until now. Returns how many. */
export function sweepSnoozed(
  store: Store,
  rules: PreferenceRules,
  now: string,
  publish: Publish,
): Promise<number> {
  return sweep(store, () => store.due(now, BATCH), wake(rules), now, publish);
}
