import { limits } from '../inbox/limits.js';
import { encoders, type Transport } from './encode.js';

export type ByeReason = 'auth_expired' | 'server_shutdown' | 'too_many_streams' | 'slow_consumer';
/** Why a stream ends; null: its reader has gone, or is gone already. */
export type EndReason = ByeReason | 'heartbeat_timeout' | null;

/** Where a stream's bytes go: a socket, or the controller of a web stream. */
export interface Sink {
  write(bytes: Uint8Array): void;
  /** Ends the stream, in good order where the reader still reads. */
  end(why: EndReason): void;
  /** Bytes that were written and are not on their way yet. */
  readonly backlog: number;
  /** For how long the reader has said nothing, in ms. Absent where it has no way to. */
  readonly silentMs?: number;
}

/**
 * One open stream. It exists before its first byte, and it can be held: what is published meanwhile is kept back, so that
 * nothing falls between the replay and the live frames.
 */
export class Connection {
  readonly user: string;
  readonly transport: Transport;
  /** When its credentials end, in ms since 1970; null: never. */
  expiresAt: number | null;
  #sink: Sink | null = null;
  /** null: live. */
  #held: { rev: number; bytes: Uint8Array }[] | null = [];
  #heldBytes = 0;
  #closed = false;
  readonly #onClose: (connection: Connection) => void;

  constructor(
    user: string,
    transport: Transport,
    expiresAt: number | null,
    onClose: (connection: Connection) => void,
  ) {
    this.user = user;
    this.transport = transport;
    this.expiresAt = expiresAt;
    this.#onClose = onClose;
  }

  /** For how long the reader has said nothing, in ms; 0 where it has no way to. */
  get silentMs(): number {
    return this.#sink?.silentMs ?? 0;
  }

  attach(sink: Sink): void {
    if (this.#closed) sink.end(null);
    else this.#sink = sink;
  }

  /** Keeps back what is published until `start`. */
  hold(): void {
    this.#held ??= [];
  }

  /** Sends what comes first, then what was held back and is newer than `rev`, then what comes. */
  start(first: readonly Uint8Array[], rev: number): void {
    for (const bytes of first) this.send(bytes);
    const held = this.#held ?? [];
    this.#held = null;
    this.#heldBytes = 0;
    for (const frame of held) if (frame.rev > rev) this.send(frame.bytes);
  }

  /** A published frame, encoded once for all streams of the user. */
  publish(rev: number, bytes: Uint8Array): void {
    if (!this.#held) return this.send(bytes);
    this.#heldBytes += bytes.byteLength;
    if (this.#heldBytes > limits.streamBacklog) this.bye('slow_consumer', 0);
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
    const data = { reason, reconnect_after_ms: reconnectAfterMs };
    this.#sink?.write(encoders[this.transport]({ event: 'bye', data }));
    this.close(reason);
  }

  /** Ends without a word, as when the reader has gone. */
  close(why: EndReason = null): void {
    if (this.#closed) return;
    this.leave();
    this.#sink?.end(why);
  }

  /** Hears no more; the sink stays open, for another stream. */
  leave(): void {
    this.#closed = true;
    this.#held = null;
    this.#onClose(this);
  }
}
