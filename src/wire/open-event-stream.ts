import { NotifError } from '../model/errors.js';
import {
  createEventStreamParser,
  isEventStream,
  readEventStream,
  type EventStreamHandlers,
} from './event-stream.js';
import { parseRetryAfter } from './retry-after.js';

export interface EventStreamOptions extends EventStreamHandlers {
  /** @default 'GET' */
  method?: string;
  headers?: HeadersInit;
  body?: BodyInit;
  credentials?: RequestCredentials;
  /** @default globalThis.fetch */
  fetch?: typeof globalThis.fetch;
  /** Sent as `Last-Event-ID`, in UTF-8 (WHATWG HTML 9.2.3). */
  lastEventId?: string;
  /** Longest silence in milliseconds before the stream is given up. @default none */
  readTimeout?: number;
  /** Longest block kept, in UTF-16 units. @default 1,048,576 */
  maxLength?: number;
  signal?: AbortSignal;
  onOpen?(response: Response): void;
}

/** A header's value is bytes, of which the API takes each as one character. */
const utf8 = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text));

/**
 * Opens a `text/event-stream` and reads it to its end; does not reconnect. Resolves when the server ends the
 * stream. Rejects with a {@link NotifError}: `stream` for a status or a type that is not an event stream (with
 * `retryAfterMs` where the server asks for it), `timeout` after `readTimeout`, `network` for a lost connection;
 * and with the signal's reason when aborted, after which nothing more is told.
 */
export async function openEventStream(url: string | URL, options: EventStreamOptions): Promise<void> {
  const { method = 'GET', body, credentials, lastEventId, readTimeout, maxLength, signal, onOpen } = options;
  const headers = new Headers(options.headers);
  headers.set('accept', 'text/event-stream');
  if (lastEventId) headers.set('last-event-id', utf8(lastEventId));
  const silence = new AbortController();
  const abort = (): void => silence.abort(signal?.reason);
  signal?.addEventListener('abort', abort, { once: true });
  if (signal?.aborted) abort();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const alive = (): void => {
    clearTimeout(timer);
    if (readTimeout === undefined) return;
    timer = setTimeout(
      () => silence.abort(new NotifError('timeout', `The stream was silent for ${readTimeout} ms.`)),
      readTimeout,
    );
  };
  try {
    alive();
    const response = await (options.fetch ?? fetch)(url, {
      method,
      headers,
      cache: 'no-store',
      signal: silence.signal,
      ...(body !== undefined && { body }),
      ...(credentials && { credentials }),
    });
    const { status, headers: answered, body: stream } = response;
    if (status !== 200 || !isEventStream(answered) || !stream) {
      const type = answered.get('content-type') ?? 'no type';
      throw new NotifError('stream', `Not an event stream: ${status}, ${type}.`, {
        status,
        retryAfterMs: parseRetryAfter(answered.get('retry-after'), Date.now()),
      });
    }
    onOpen?.(response);
    const parser = createEventStreamParser(options, {
      ...(maxLength !== undefined && { maxLength }),
      ...(lastEventId !== undefined && { lastEventId }),
      signal: silence.signal,
    });
    await readEventStream(stream, parser, alive);
    silence.signal.throwIfAborted();
  } catch (error) {
    if (silence.signal.aborted) throw silence.signal.reason;
    if (error instanceof NotifError) throw error;
    throw new NotifError('network', 'The stream broke off.', { cause: error });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
    // Whatever ended it, the connection is not left open: a refused body, or a handler that threw.
    silence.abort();
  }
}
