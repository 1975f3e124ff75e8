import { asNotifError, type NotifError } from '../model/errors.js';
import { EventSourceErrorEvent, EventSourceTarget } from './event-source-target.js';
import type { StreamEvent } from './event-stream.js';
import { openEventStream, type EventStreamOptions } from './open-event-stream.js';
import { pageUrl } from './page-url.js';
import { waitSensibly, waitStrictly } from './reconnect.js';

export interface EventSourceOverFetchInit extends Pick<
  EventStreamOptions,
  'method' | 'headers' | 'credentials' | 'fetch' | 'lastEventId' | 'readTimeout' | 'maxLength'
> {
  /** Short for `credentials: 'include'`. @default false */
  withCredentials?: boolean;
  /** Sent anew with every connection, so that a stream, which can be read but once, is none. */
  body?: Exclude<BodyInit, ReadableStream>;
  /** Chance, in [0, 1), for the waits between connections. @default Math.random */
  random?: () => number;
  /**
   * The standard's own rules for status, type and waits (WHATWG HTML 9.2.3): anything but 200 and `text/event-stream`
   * ends it for good, the first wait is 3 s, and where it was redirected it stays. @default false
   */
  strict?: boolean;
}

/** A connection that lived this long was a good one, however it ended. */
const STABLE_MS = 10_000;
/** The longest wait that a timer can take, 2^31 − 1 ms; a longer one would end at once. */
const MAX_WAIT_MS = 2_147_483_647;

/**
 * The standard's `EventSource` (WHATWG HTML 9.2.2) over `fetch`: any method, headers and body, a bound on silence and on
 * memory, and waits that spread. What the server asks by `retry` replaces the base of the waits: 1 s, 3 s when `strict`.
 *
 * Goes on after a lost connection, silence, 5xx, 408, 425 and 429, not before `Retry-After`; any other answer, 204 among
 * them, ends it (`readyState` is CLOSED when `error` is dispatched). A block beyond `maxLength` is skipped.
 * Throws a `SyntaxError` DOMException for an address that is none, a TypeError for what no request can be made of.
 */
export class EventSourceOverFetch extends EventSourceTarget implements EventSource {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSED = 2;
  readonly CONNECTING = 0;
  readonly OPEN = 1;
  readonly CLOSED = 2;
  /** The address given, made absolute. */
  readonly url: string;
  readonly withCredentials: boolean;
  readonly #init: EventSourceOverFetchInit;
  readonly #stop = new AbortController();
  #readyState: 0 | 1 | 2 = 0;
  #lastEventId: string;
  /** What to connect to. */
  #address: string;
  #retryMs: number;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(url: string | URL, init: EventSourceOverFetchInit = {}) {
    super();
    try {
      this.url = pageUrl(url).href;
    } catch {
      throw new DOMException(`Not an address: ${url}`, 'SyntaxError');
    }
    this.#address = this.url;
    const { withCredentials, credentials = withCredentials ? 'include' : 'same-origin', method, body } = init;
    // A mistake in them would else come back as a network that never gets better.
    new Request(this.url, { ...(method && { method }), headers: init.headers ?? {}, body: body ?? null });
    this.#init = { ...init, credentials };
    this.withCredentials = credentials === 'include';
    this.#lastEventId = init.lastEventId ?? '';
    this.#retryMs = init.strict ? 3000 : 1000;
    void this.#connect();
  }

  get readyState(): 0 | 1 | 2 {
    return this.#readyState;
  }

  /** Ends the connection for good, and says nothing more. */
  close(): void {
    this.#readyState = 2;
    clearTimeout(this.#timer);
    this.#stop.abort();
  }

  async #connect(): Promise<void> {
    const { strict, random = Math.random } = this.#init;
    let openedAt = Infinity;
    let origin = '';
    let brought = false;
    let error: NotifError | null = null;
    const moveTo = (id: string): void => {
      this.#lastEventId = id;
      brought = true;
    };
    try {
      await openEventStream(this.#address, {
        ...this.#init,
        lastEventId: this.#lastEventId,
        signal: this.#stop.signal,
        onOpen: ({ url }) => {
          openedAt = performance.now();
          origin = new URL(url || this.url).origin;
          // [spec] The request that is made again is the one that the redirects changed.
          if (strict && url) this.#address = url;
          this.#readyState = 1;
          this.dispatchEvent(new Event('open'));
        },
        onEvent: ({ event, data, id }: StreamEvent) => {
          moveTo(id);
          this.dispatchEvent(new MessageEvent(event, { data, lastEventId: id, origin }));
        },
        onId: moveTo,
        onOverflow: moveTo,
        onRetry: (ms) => (this.#retryMs = ms),
      });
    } catch (reason) {
      if (this.#stop.signal.aborted) return;
      error = asNotifError(reason, 'network');
    }
    // Never forgiven for having opened alone: a server that takes us in and throws us out is a broken one.
    const good = performance.now() - openedAt >= STABLE_MS || (brought && !error);
    this.#failures = good ? 0 : this.#failures + 1;
    const ending = { error, failures: this.#failures };
    const ms = (strict ? waitStrictly : waitSensibly)(ending, this.#retryMs, random);
    this.#readyState = ms === null ? 2 : 0;
    // Asked for first: a listener may close it.
    if (ms !== null) this.#timer = setTimeout(() => void this.#connect(), Math.min(ms, MAX_WAIT_MS));
    this.dispatchEvent(new EventSourceErrorEvent(error));
  }
}
