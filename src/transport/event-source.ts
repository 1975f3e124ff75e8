import { asNotifError, NotifError } from '../model/errors.js';
import { streamUrl } from './stream-url.js';
import type { Transport } from './transport.js';

export interface EventSourceOptions {
  /** @default globalThis.EventSource */
  EventSource?: new (url: string, init: EventSourceInit) => EventSource;
}

/** The events of the contract (B.6); one of another name is not heard. */
const EVENTS = ['hello', 'notification', 'update', 'remove', 'bulk', 'preferences', 'reset', 'ping', 'bye'];

/**
 * Server-Sent Events by the browser's own `EventSource`: for where `fetch` cannot stream. Let in by a one-use ticket
 * where the client has `auth`, else by cookies. Comes back by the link's rules, not by its own. Why it never opened it
 * does not tell, so that it is this transport's fault (`stream`).
 */
export function eventSource({ EventSource: given }: EventSourceOptions = {}): Transport {
  return {
    name: 'event-source',
    async open(link) {
      const { backend, signal, onFrame, onAlive } = link;
      const signedIn = Object.keys(await backend.authorize()).length > 0;
      const { href } = await streamUrl(link, '/stream', signedIn ? 'sse' : null);
      if (signal.aborted) return;
      const withCredentials = backend.credentials === 'include';
      return new Promise((resolve, reject) => {
        let source: EventSource;
        let opened = false;
        try {
          source = new (given ?? EventSource)(href, { withCredentials });
        } catch (error) {
          // There is none here, or a policy of the page forbids it.
          return reject(asNotifError(error, 'stream'));
        }
        function leave(): void {
          signal.removeEventListener('abort', leave);
          source.close();
          resolve();
        }
        signal.addEventListener('abort', leave);
        source.onopen = () => {
          opened = true;
          onAlive();
          link.onOpen();
        };
        source.onerror = () => {
          // First, so that the page is not told of an end in good order.
          reject(new NotifError(opened ? 'network' : 'stream', 'EventSource'));
          leave();
        };
        for (const name of EVENTS)
          source.addEventListener(name, ({ data, lastEventId }: MessageEvent<string>) => {
            onAlive();
            onFrame({ event: name, data, id: lastEventId });
          });
      });
    },
  };
}
