import type { Ambient } from '../transport/ambient.js';
import type { Session } from '../transport/session.js';
import type { Transport } from '../transport/transport.js';
import type { Bus } from './bus.js';

/** Transports that take one of the six connections that a browser opens to a host over HTTP/1.1, and keep it. */
const HOLDS = ['sse', 'event-source'];

/** Tabs with a stream each would leave none of the six for the page: others first, in the order given. */
export function othersFirst(transports: readonly Transport[]): readonly Transport[] {
  return [...transports].sort((a, b) => +HOLDS.includes(a.name) - +HOLDS.includes(b.name));
}

/** A tab that cannot agree with the others on one stream: it has its own, and tells them what is done in it. */
export function createSolo(
  bus: Pick<Bus<never>, 'open' | 'close'>,
  ambient: Ambient,
  session: Session,
): Session {
  let stopListening: (() => void) | undefined;
  return {
    ...session,
    start() {
      bus.open();
      stopListening ??= ambient.listen((event) => {
        // An open channel would keep a page that is put away out of the cache.
        if (event === 'suspend') bus.close();
        if (event === 'resume') bus.open();
      });
      session.start();
    },
    stop() {
      stopListening?.();
      stopListening = undefined;
      bus.close();
      session.stop();
    },
  };
}
