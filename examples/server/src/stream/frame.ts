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

const encoder = new TextEncoder();

/** The frame's bytes (WHATWG HTML 9.2). JSON has no raw line ends, so one `data:` line holds it. */
export function encodeFrame(frame: Frame): Uint8Array {
  const id = 'id' in frame ? `id: ${frame.id}\n` : '';
  return encoder.encode(`${id}event: ${frame.event}\ndata: ${JSON.stringify(frame.data)}\n\n`);
}

/**
 * How every stream begins: the waiting time of a native `EventSource`, and 2 KB of comment, because some proxies and
 * old clients hold back the first bytes until that many came.
 */
export const preamble: Uint8Array = encoder.encode(`retry: 3000\n:${' '.repeat(2049)}\n`);
