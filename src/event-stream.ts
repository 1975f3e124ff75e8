export { EventSourceOverFetch, type EventSourceOverFetchInit } from './wire/event-source.js';
export { EventSourceErrorEvent, type EventSourceTarget } from './wire/event-source-target.js';
export {
  createEventStreamParser,
  readEventStream,
  MAX_BLOCK_LENGTH,
  type EventStreamHandlers,
  type EventStreamParser,
  type EventStreamParserOptions,
  type StreamEvent,
} from './wire/event-stream.js';
export { openEventStream, type EventStreamOptions } from './wire/open-event-stream.js';
