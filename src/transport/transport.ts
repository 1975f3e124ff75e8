import type { Change } from '../model/change.js';
import type { Clock } from '../model/clock.js';
import type { NotifError } from '../model/errors.js';
import type { Backend } from '../wire/backend.js';
import type { Frame } from '../wire/decode-frame.js';

/** What a transport works with. After `signal` aborts, nothing that it says is heard. */
export interface TransportLink {
  readonly backend: Backend;
  readonly clock: Clock;
  /** In [0, 1). */
  random(): number;
  /** Where to resume now; null before anything is known. It moves while the transport runs. */
  cursor(): string | null;
  /** Whether the page is hidden, for transports that may then do less. */
  hidden(): boolean;
  readonly signal: AbortSignal;
  /** Takes what is wrong with a part of what was said, and shown all the same. */
  report(error: NotifError): void;
  /** The way is open; nothing was said yet. */
  onOpen(): void;
  /** A frame of the contract, uninterpreted. The first should be `hello`. */
  onFrame(frame: Frame): void;
  /** The same, where the transport had to read it itself. */
  onChange(change: Change): void;
  /** Any sign of life, of whatever meaning. */
  onAlive(): void;
  /** The server's wish for the base of the backoff, in milliseconds. */
  onRetry(ms: number): void;
  /** Runs `listener` when the page comes back into view or a person asks. Returns the way to stop. */
  onWake(listener: () => void): () => void;
}

/**
 * A way to hear from the backend. `open` runs until the connection ends: it resolves at an end in good
 * order, rejects with a `NotifError`, and ends at once when the signal aborts. The error's code says whom to blame:
 * `stream` this transport (the next one is tried), `unauthorized` the sign-in, `forbidden`, `stopped` and `protocol`
 * are for good; anything else is the network's fault, and tried again.
 * It holds no state between two runs, so one value serves any number of clients.
 */
export interface Transport {
  /** Short and unique, e.g. `sse`. */
  readonly name: string;
  /**
   * How long it may take to say `hello`, in milliseconds; Infinity where its own requests have a deadline.
   * @default 5000
   */
  readonly confirmMs?: number;
  /** Fetches code that `open` needs, so that it need not wait for it. */
  preload?(): Promise<unknown>;
  open(link: TransportLink): Promise<void>;
}
