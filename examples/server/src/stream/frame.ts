import type {
  WireBulkFrame,
  WireByeFrame,
  WireCounts,
  WireDelivery,
  WireHello,
  WireItemFrame,
  WirePingFrame,
  WireRemoveFrame,
  WireResetFrame,
} from '../generated/contract.generated.js';
import { syncCursor, type Inbox } from '../inbox/cursor.js';
import { toWire, type Item } from '../inbox/item.js';

/** One event of the stream. Those that change state have an `id`, the cursor after them, and the `rev` they lead to. */
export type Frame =
  | { event: 'notification' | 'update'; id: string; rev: number; data: WireItemFrame }
  | { event: 'remove'; id: string; rev: number; data: WireRemoveFrame }
  | { event: 'bulk'; id: string; rev: number; data: WireBulkFrame }
  | { event: 'hello'; data: WireHello }
  | { event: 'reset'; data: WireResetFrame }
  | { event: 'ping'; data: WirePingFrame }
  | { event: 'bye'; data: WireByeFrame };

/** A frame that changes state: what is published. */
export type ChangeFrame = Extract<Frame, { rev: number }>;

/** Contract B.9. Quiet hours and preferences are not this server's yet. */
export function deliveryOf(item: Item): WireDelivery {
  const loud = item.priority === 'high' || item.priority === 'urgent';
  return { toast: item.priority !== 'low' && item.read_at === null, sound: loud && item.read_at === null };
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
