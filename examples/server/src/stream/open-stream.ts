import type { Store } from '../store/store.js';
import type { Sink } from './connection.js';
import { preamble } from './encode.js';
import type { Hub } from './hub.js';
import { newSession, readStart, type StartRequest } from './read-start.js';

export interface StreamRequest extends Omit<StartRequest, 'transport' | 'session'> {
  /** ms since 1970; null: never. */
  readonly expiresAt: number | null;
}

/** An event stream that is about to begin: its headers are known, its first byte is not written. */
export interface OpenedStream {
  readonly headers: Record<string, string>;
  start(sink: Sink): void;
  /** The reader has gone. */
  close(): void;
}

/** Joins the hub first and reads the store then, so that nothing falls between. */
export async function openStream(store: Store, hub: Hub, request: StreamRequest): Promise<OpenedStream> {
  const connection = hub.join(request.user, 'sse', request.expiresAt);
  try {
    const start = await readStart(store, { ...request, transport: 'sse', session: newSession() });
    let first = [preamble, ...start.first];
    return {
      headers: {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store, no-transform',
        'x-accel-buffering': 'no',
        'last-event-id': start.sync,
      },
      start(sink) {
        connection.attach(sink);
        connection.start(first, start.rev);
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
