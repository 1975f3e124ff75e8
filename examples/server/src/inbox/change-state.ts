import type { LockedInbox } from '../store/store.js';
import { itemFrame, livePlace, removeFrame } from '../stream/frame.js';
import { markName, type Change } from './commit.js';
import { isAlive, type Item } from './item.js';
import { isChangedBy, withMark, type Mark } from './mark.js';

export interface StateChange {
  /** As it is now, changed or not. */
  readonly item: Item;
  readonly changes: readonly Change[];
}

/** Stores an item that `op` changed, at the next revision. */
export async function save(inbox: LockedInbox, item: Item, op: string, now: string): Promise<StateChange> {
  await inbox.put(item);
  const counts = await inbox.counts(now);
  const place = livePlace(inbox.inbox);
  const frame =
    item.deleted_at === null ? itemFrame('update', item, counts, place) : removeFrame(item, counts, place);
  return { item, changes: [{ op, ids: [item.id], frame }] };
}

/** Marks one item. null where this inbox has no such item; what is so already takes no revision. */
export async function mark(
  inbox: LockedInbox,
  id: string,
  change: Mark,
  now: string,
): Promise<StateChange | null> {
  const item = await inbox.get(id);
  if (!item || !isAlive(item, now)) return null;
  if (!isChangedBy(item, change)) return { item, changes: [] };
  return save(inbox, withMark(item, change, inbox.nextRev(), now), markName(change), now);
}
