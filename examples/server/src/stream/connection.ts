import { limits } from '../inbox/limits.js';
import { encodeFrame } from './frame.js';

/** Where a stream's bytes go: a socket, or the controller of a web stream. */
export interface Sink {
  write(bytes: Uint8Array): void;
  /** Ends the stream, in good order where the reader still reads. */
  end(): void;
  /** Bytes that were written and are not on their way yet. */
  readonly backlog: number;
}

export type ByeReason = 'auth_expired' | 'server_shutdown' | 'too_many_streams' | 'slow_consumer';

/**
 * One open stream. It exists before its first byte: what is published meanwhile is held back, so that nothing falls
 * between the replay and the live frames.
 */
export class Connection {
  readonly user: string;
  /** When its credentials end, in ms since 1970; null: never. */
  readonly expiresAt: number | null;
  #sink: Sink | null = null;
  #held: { rev: number; bytes: Uint8Array }[] = [];
  #closed = false;
  readonly #onClose: (connection: Connection) => void;

  constructor(user: string, expiresAt: number | null, onClose: (connection: Connection) => void) {
    this.user = user;
    this.expiresAt = expiresAt;
    this.#onClose = onClose;
  }

  /** Sends what comes first, then what was held back and is newer than `rev`, then what comes. */
  start(sink: Sink, first: readonly Uint8Array[], rev: number): void {
    if (this.#closed) return sink.end();
    this.#sink = sink;
    for (const bytes of first) this.send(bytes);
    for (const held of this.#held) if (held.rev > rev) this.send(held.bytes);
    this.#held = [];
  }

  /** A published frame, encoded once for all streams of the user. */
  publish(rev: number, bytes: Uint8Array): void {
    if (this.#sink) this.send(bytes);
    else this.#held.push({ rev, bytes });
  }

  send(bytes: Uint8Array): void {
    if (!this.#sink || this.#closed) return;
    if (this.#sink.backlog + bytes.byteLength > limits.streamBacklog) this.bye('slow_consumer', 0);
    else this.#sink.write(bytes);
  }

  /** Says why, and ends. */
  bye(reason: ByeReason, reconnectAfterMs: number): void {
    if (this.#closed) return;
    this.#sink?.write(encodeFrame({ event: 'bye', data: { reason, reconnect_after_ms: reconnectAfterMs } }));
    this.close();
  }

  /** Ends without a word, as when the reader has gone. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#held = [];
    this.#onClose(this);
    this.#sink?.end();
  }
}
