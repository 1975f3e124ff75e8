import { syncCursor } from '../inbox/cursor.js';
import { limits } from '../inbox/limits.js';
import type { Store } from '../store/store.js';
import type { Sink } from './connection.js';
import { encodeFrame, preamble } from './frame.js';
import type { Hub } from './hub.js';
import { readOpening } from './replay.js';

export interface StreamRequest {
  readonly user: string;
  readonly subject: string;
  /** ms since 1970; null: never. */
  readonly expiresAt: number | null;
  /** `Last-Event-ID`, else `after`, else null. */
  readonly cursor: string | null;
  readonly heartbeatS: number;
  /** RFC 3339. */
  readonly now: string;
}

/** A stream that is about to begin: its headers are known, its first byte is not written. */
export interface OpenedStream {
  readonly headers: Record<string, string>;
  start(sink: Sink): void;
  /** The reader has gone. */
  close(): void;
}

/** Joins the hub first and reads the store then, so that nothing falls between. */
export async function openStream(store: Store, hub: Hub, request: StreamRequest): Promise<OpenedStream> {
  const connection = hub.join(request.user, request.expiresAt);
  try {
    const { opening, counts, inbox } = await store.read(request.user, async (view) => {
      const counts = await view.counts(request.now);
      return { opening: await readOpening(view, request.cursor, counts), counts, inbox: view.inbox };
    });
    const replay = opening.frames.map(encodeFrame);
    const tooMuch = replay.reduce((sum, bytes) => sum + bytes.byteLength, 0) > limits.streamBacklog / 2;
    const resetReason = tooMuch ? 'too_many_changes' : opening.reset;
    const sync = syncCursor(inbox, tooMuch ? undefined : opening.from);
    const hello = encodeFrame({
      event: 'hello',
      data: {
        contract: '1',
        session: `s_${crypto.randomUUID()}`,
        resumed: opening.resumed && !tooMuch,
        sync,
        heartbeat_s: request.heartbeatS,
        counts,
        subject: request.subject,
      },
    });
    const reset = resetReason && encodeFrame({ event: 'reset', data: { reason: resetReason, sync } });
    let first: Uint8Array[] = [preamble, hello, ...(reset ? [reset] : replay)];
    return {
      headers: {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store, no-transform',
        'x-accel-buffering': 'no',
        'last-event-id': sync,
      },
      start(sink) {
        connection.start(sink, first, inbox.lastRev);
        // The stream may stay open for days; how it began need not stay with it.
        first = [];
      },
      close: () => connection.close(),
    };
  } catch (error) {
    connection.close();
    throw error;
  }
}
