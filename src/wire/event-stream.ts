/** One event of a `text/event-stream` (WHATWG HTML 9.2.6). */
export interface StreamEvent {
  /** Event name; `message` where the stream gave none. */
  readonly event: string;
  readonly data: string;
  /** The last event id at this point, '' where none was ever sent. */
  readonly id: string;
}

export interface EventStreamHandlers {
  onEvent(event: StreamEvent): void;
  /** An id that came without data: the cursor moves, no event is dispatched. */
  onId?(id: string): void;
  /** `retry:`, in milliseconds. */
  onRetry?(ms: number): void;
  /** Of a comment longer than `maxLength`, its end alone. */
  onComment?(text: string): void;
  /** A block longer than `maxLength` was skipped; its id, where one came before the excess. */
  onOverflow?(id: string): void;
}

export interface EventStreamParserOptions {
  /** Longest block that is kept, in UTF-16 units. @default 1,048,576 */
  maxLength?: number;
  /** The last event id until the stream says another. @default '' */
  lastEventId?: string;
  /** After it aborts nothing more is told, not even of a chunk that is half read. */
  signal?: AbortSignal;
}

/** Longest block that is kept, in UTF-16 units: 1 Mi. Its fields and an unfinished line count, comments do not. */
export const MAX_BLOCK_LENGTH = 1_048_576;

/** Feeds decoded text in any split; equal to feeding it whole. Holds at most `maxLength` at a time. */
export interface EventStreamParser {
  feed(text: string): void;
}

/**
 * A parser correct to the letter of WHATWG HTML 9.2.6: CR, LF and CRLF in any split, comments, ids with
 * NUL ignored, `retry` of digits only. An unfinished block at the end of a stream is not dispatched.
 */
export function createEventStreamParser(
  handlers: EventStreamHandlers,
  { maxLength = MAX_BLOCK_LENGTH, lastEventId = '', signal }: EventStreamParserOptions = {},
): EventStreamParser {
  let partial = '';
  let afterCr = false;
  let data: string[] = [];
  let name = '';
  let id = lastEventId;
  let sentId = id;
  let length = 0;

  /** A block is too long as long as `length` says so: what it held is dropped, what it still says is not kept. */
  function grow(by: number): void {
    length += by;
    if (length > maxLength) data = [];
  }

  function dispatch(): void {
    if (length > maxLength) handlers.onOverflow?.(id);
    else if (data.length) handlers.onEvent({ event: name || 'message', data: data.join('\n'), id });
    else if (id !== sentId) handlers.onId?.(id);
    sentId = id;
    data = [];
    name = '';
    length = 0;
  }

  function line(text: string): void {
    if (signal?.aborted) return;
    if (!text) return dispatch();
    const [, field, value = ''] = /^([^:]*):? ?(.*)/s.exec(text) as unknown as [string, string, string];
    if (!field) return handlers.onComment?.(value);
    grow(text.length);
    if (length > maxLength) return;
    if (field === 'data') data.push(value);
    else if (field === 'event') name = value;
    else if (field === 'id' && !value.includes('\0')) id = value;
    else if (field === 'retry' && /^\d+$/.test(value)) handlers.onRetry?.(+value);
  }

  return {
    feed(text) {
      if (!text) return;
      const lines = (afterCr && text[0] === '\n' ? text.slice(1) : text).split(/\r\n?|\n/);
      afterCr = text.endsWith('\r');
      lines[0] = partial + lines[0];
      partial = lines.pop() as string;
      lines.forEach(line);
      if (partial && length + partial.length > maxLength) {
        // Not emptied, so that the end of this line is not taken for the end of the block.
        if (partial[0] === ':') partial = ':';
        else {
          grow(partial.length);
          partial = '!';
        }
      }
    },
  };
}

/** Whether an answer is typed as an event stream, whatever its parameters (WHATWG HTML 9.2.3). */
export const isEventStream = (headers: Headers): boolean =>
  /^text\/event-stream[\t ]*(;|$)/i.test(headers.get('content-type') ?? '');

/**
 * Reads a body to its end. `onBytes` is told of every chunk, whatever is in it: any byte is a sign of life.
 * Invalid UTF-8 becomes U+FFFD and a leading BOM is dropped, as the standard asks.
 */
export async function readEventStream(
  body: ReadableStream<Uint8Array>,
  parser: EventStreamParser,
  onBytes?: () => void,
): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    onBytes?.();
    parser.feed(decoder.decode(value, { stream: true }));
  }
}
