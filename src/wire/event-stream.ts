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
  onComment?(text: string): void;
  /** A block longer than `maxLength` was skipped; its id, where one came before the excess. */
  onOverflow?(id: string): void;
}

/** Longest block that is kept, in UTF-16 units: 1 Mi. Lines, data and an unfinished line all count. */
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
  { maxLength = MAX_BLOCK_LENGTH, lastEventId = '' }: { maxLength?: number; lastEventId?: string } = {},
): EventStreamParser {
  let partial = '';
  let afterCr = false;
  let data: string[] = [];
  let name = '';
  let id = lastEventId;
  let sentId = id;
  let length = 0;
  let skipping = false;

  function dispatch(): void {
    if (skipping) handlers.onOverflow?.(id);
    else if (data.length > 0) handlers.onEvent({ event: name || 'message', data: data.join('\n'), id });
    else if (id !== sentId) handlers.onId?.(id);
    sentId = id;
    data = [];
    name = '';
    length = 0;
    skipping = false;
  }

  function line(text: string): void {
    if (text === '') return dispatch();
    if (skipping) return;
    length += text.length;
    if (length > maxLength) {
      skipping = true;
      data = [];
      return;
    }
    const colon = text.indexOf(':');
    if (colon === 0) return handlers.onComment?.(text.slice(text[1] === ' ' ? 2 : 1));
    const field = colon < 0 ? text : text.slice(0, colon);
    const value = colon < 0 ? '' : text.slice(text[colon + 1] === ' ' ? colon + 2 : colon + 1);
    if (field === 'data') data.push(value);
    else if (field === 'event') name = value;
    else if (field === 'id') {
      if (!value.includes('\0')) id = value;
    } else if (field === 'retry' && /^\d+$/.test(value)) handlers.onRetry?.(Number(value));
  }

  return {
    feed(text) {
      let from = afterCr && text[0] === '\n' ? 1 : 0;
      if (text) afterCr = false;
      let cr = text.indexOf('\r', from);
      let lf = text.indexOf('\n', from);
      while (cr >= 0 || lf >= 0) {
        const end = cr < 0 || (lf >= 0 && lf < cr) ? lf : cr;
        line(partial + text.slice(from, end));
        partial = '';
        from = end + 1;
        if (end === cr) {
          if (from === text.length) afterCr = true;
          else if (text[from] === '\n') from++;
        }
        // Looked up again only once passed: a stream of one kind of line end is scanned once.
        if (cr >= 0 && cr < from) cr = text.indexOf('\r', from);
        if (lf >= 0 && lf < from) lf = text.indexOf('\n', from);
      }
      partial += text.slice(from);
      if (length + partial.length > maxLength) {
        skipping = true;
        data = [];
        partial = ' '; // Not empty, so that the end of this line is not taken for the end of the block.
      }
    },
  };
}

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
