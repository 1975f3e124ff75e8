import type {
  WireBulkFrame,
  WireByeFrame,
  WireCounts,
  WireDelivery,
  WireHello,
  WireItemFrame,
  WirePingFrame,
  WirePreferencesFrame,
  WireRemoveFrame,
  WireResetFrame,
} from '../generated/contract.generated.js';
import { syncCursor, type Inbox } from '../inbox/cursor.js';
import { toWire, type Item } from '../inbox/item.js';
import type { Wishes } from '../preferences/wishes.js';

/** One event of the stream. Those that change state have an `id`, the cursor after them, and the `rev` they lead to. */
export type Frame =
  | { event: 'notification' | 'update'; id: string; rev: number; data: WireItemFrame }
  | { event: 'remove'; id: string; rev: number; data: WireRemoveFrame }
  | { event: 'bulk'; id: string; rev: number; data: WireBulkFrame }
  | { event: 'preferences'; data: WirePreferencesFrame }
  | { event: 'hello'; data: WireHello }
  | { event: 'reset'; data: WireResetFrame }
  | { event: 'ping'; data: WirePingFrame }
  | { event: 'bye'; data: WireByeFrame };

/** A frame that changes state: what is published. */
export type ChangeFrame = Extract<Frame, { rev: number }>;

/**
 * Whether an arrival may interrupt (contract B.9), as its person wishes; `at`: when it came, null: whatever the time is.
 * What was dealt with interrupts nobody.
 */
export function deliveryOf(item: Item, wishes: Wishes, at: string | null): WireDelivery {
  const { priority, read_at, archived_at, snoozed_until } = item;
  const isNew = read_at === null && archived_at === null && snoozed_until === null;
  const toast = isNew && priority !== 'low';
  const sound = isNew && (priority === 'high' || priority === 'urgent');
  const wanted = {
    toast: toast && wishes.allows('toast', item),
    sound: sound && wishes.allows('sound', item),
  };
  if ((wanted.toast || wanted.sound) && at !== null && wishes.isQuiet(item, at))
    return { toast: false, sound: false, reason: 'quiet_hours' };
  return wanted.toast === toast && wanted.sound === sound ? wanted : { ...wanted, reason: 'preference' };
}

/** Where a frame stands: the revision it leads to, the one before, and the cursor after it. */
export interface Place {
  readonly prev: number;
  readonly id: string;
}

/** The place of a live frame: this server's revisions are dense. */
export function livePlace(inbox: Inbox): Place {
  return { prev: inbox.lastRev - 1, id: syncCursor(inbox) };
}

export function itemFrame(
  event: 'notification' | 'update',
  item: Item,
  counts: WireCounts,
  { prev, id }: Place,
  delivery?: WireDelivery,
): ChangeFrame {
  const data = { rev: item.rev, prev, notification: toWire(item), counts, ...(delivery && { delivery }) };
  return { event, id, rev: item.rev, data };
}

export function removeFrame(item: Item, counts: WireCounts, { prev, id }: Place): ChangeFrame {
  const expired = item.expires_at !== null && item.deleted_at !== null && item.expires_at <= item.deleted_at;
  const data = { rev: item.rev, prev, id: item.id, reason: expired ? 'expired' : 'deleted', counts } as const;
  return { event: 'remove', id, rev: item.rev, data };
}
