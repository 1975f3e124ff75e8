import { createEventStreamParser, readEventStream, type StreamEvent } from '../../../src/event-stream.js';

/** All that a reader of an event stream told. */
export interface Told {
  events: StreamEvent[];
  ids: string[];
  retries: number[];
  comments: string[];
  overflows: string[];
}

/** A body that comes in these chunks. */
export const bodyOf = (chunks: readonly Uint8Array[]): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });

/** Reads bytes in chunks that end at `cuts`, as they would come over a network. */
export async function readBytes(
  bytes: Uint8Array,
  cuts: readonly number[] = [],
  maxLength?: number,
): Promise<Told> {
  const told: Told = { events: [], ids: [], retries: [], comments: [], overflows: [] };
  const at = [0, ...[...cuts].sort((a, b) => a - b), bytes.length];
  const chunks = at.slice(1).map((end, i) => bytes.slice(at[i], end));
  const parser = createEventStreamParser(
    {
      onEvent: (event) => told.events.push(event),
      onId: (id) => told.ids.push(id),
      onRetry: (ms) => told.retries.push(ms),
      onComment: (text) => told.comments.push(text),
      onOverflow: (id) => told.overflows.push(id),
    },
    maxLength === undefined ? {} : { maxLength },
  );
  await readEventStream(bodyOf(chunks), parser);
  return told;
}
