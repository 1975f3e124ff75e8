/** What the world around the client tells: the network, and whether anybody looks. */
export type AmbientEvent = 'online' | 'offline' | 'visible' | 'hidden' | 'suspend' | 'resume';

/** Ambient facts come in through this one object, so that a test or a worker can hand in its own. */
export interface Ambient {
  hidden(): boolean;
  /** Tells `listener` of each change. Returns the way to stop. */
  listen(listener: (event: AmbientEvent) => void): () => void;
}

const EVENTS: Record<string, AmbientEvent | null> = {
  online: 'online',
  offline: 'offline',
  // Rather than `unload`, which would keep the page out of the back-forward cache.
  pagehide: 'suspend',
  pageshow: 'resume',
  // Page Lifecycle.
  freeze: 'suspend',
  resume: 'resume',
  visibilitychange: null,
};

/** The page's own events where there is a page, else nothing. */
export const pageAmbient: Ambient = {
  hidden: () => globalThis.document?.visibilityState === 'hidden',
  listen(listener) {
    const stop = new AbortController();
    if (globalThis.document)
      for (const [type, event] of Object.entries(EVENTS))
        // Captured: some of them are the document's, and do not bubble.
        addEventListener(type, () => listener(event ?? (pageAmbient.hidden() ? 'hidden' : 'visible')), {
          capture: true,
          signal: stop.signal,
        });
    return () => stop.abort();
  },
};
