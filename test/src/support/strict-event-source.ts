import { EventSourceOverFetch } from '../../../src/event-stream.js';

/**
 * A browser's `EventSource` where there is none: test/e2e/event-source.test.ts holds it against the real one.
 */
export class StrictEventSource extends EventSourceOverFetch {
  constructor(url: string, init: EventSourceInit = {}) {
    super(url, { ...init, strict: true });
  }
}
