import type { WireCounts } from '../generated/contract.generated.js';
import { cursorFault, parseSyncCursor, syncCursor, type Inbox, type Position } from '../inbox/cursor.js';
import type { Item } from '../inbox/item.js';
import { limits } from '../inbox/limits.js';
import type { PreferenceRules } from '../preferences/document.js';
import { wishesOf, type Wishes } from '../preferences/wishes.js';
import type { InboxView } from '../store/store.js';
import { deliveryOf, itemFrame, removeFrame, type ChangeFrame, type Frame } from './frame.js';

type ResetReason = Extract<Frame, { event: 'reset' }>['data']['reason'];

/** How a stream begins. */
export interface Opening {
  /** Whether it goes on from the cursor that was asked for. */
  readonly resumed: boolean;
  /** Where it goes on from. */
  readonly from: Position;
  readonly frames: readonly ChangeFrame[];
  /** Why the cursor cannot be resumed; null where it can, or where there was none. */
  readonly reset: ResetReason | null;
}

/**
 * Frames for what changed after `from`. Items that share their revision, those of a bulk operation, have it as `prev`
 * too: one that counts by revision alone would drop all but the first as repetitions, so it is told of a gap instead,
 * and asks for the changes by `(rev, seq)`.
 */
function replayed(
  items: readonly Item[],
  inbox: Inbox,
  from: Position,
  counts: WireCounts,
  wishes: Wishes,
): ChangeFrame[] {
  let last = from.rev;
  return items.map((item, i) => {
    const sharesBefore = items[i - 1]?.rev === item.rev;
    const sharesAfter = items[i + 1]?.rev === item.rev;
    const id = syncCursor(inbox, { rev: item.rev, seq: sharesAfter ? item.seq : null });
    const place = { prev: sharesBefore || sharesAfter ? item.rev : last, id };
    last = item.rev;
    if (item.deleted_at !== null) return removeFrame(item, counts, place);
    return item.seq > from.rev
      ? itemFrame('notification', item, counts, place, deliveryOf(item, wishes, item.updated_at))
      : itemFrame('update', item, counts, place);
  });
}

/** Reads how a stream that asks for `cursor` (null: from now on) begins. Never fails for a bad cursor. */
export async function readOpening(
  view: InboxView,
  cursor: string | null,
  counts: WireCounts,
  rules: PreferenceRules,
): Promise<Opening> {
  const { inbox } = view;
  const now: Position = { rev: inbox.lastRev, seq: null };
  const reset = (reason: ResetReason): Opening => ({ resumed: false, from: now, frames: [], reset: reason });
  if (cursor === null || cursor === 'latest') return { resumed: false, from: now, frames: [], reset: null };
  const from = cursor === 'earliest' ? { epoch: inbox.epoch, rev: 0, seq: null } : parseSyncCursor(cursor);
  if (!from) return reset('cursor_expired');
  const fault = cursorFault(from, inbox);
  if (fault) return reset(fault);
  const items = await view.changes(from, limits.replayMax + 1);
  if (items.length > limits.replayMax) return reset('too_many_changes');
  // A cursor between the items of one bulk operation: the rest of them could only look like repetitions.
  if (from.seq !== null && items[0]?.rev === from.rev) return reset('too_many_changes');
  const wishes = wishesOf(await view.preferences(), rules);
  return { resumed: true, from, frames: replayed(items, inbox, from, counts, wishes), reset: null };
}
