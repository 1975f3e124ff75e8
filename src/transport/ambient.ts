/** What the world around the client tells: the network, and whether anybody looks. */
export type AmbientEvent =
  'online' | 'offline' | 'visible' | 'hidden' | 'focus' | 'blur' | 'suspend' | 'resume' | 'woke';

/** Ambient facts come in through this one object, so that a test or a worker can hand in its own. */
export interface Ambient {
  hidden(): boolean;
  /** Whether the page has the keyboard. @default while it is not hidden */
  focused?(): boolean;
  /** Which HTTP the host of this address speaks: `http/1.1`, `h2`; undefined where nobody knows. */
  protocol?(url: string): string | undefined;
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
  focus: 'focus',
  blur: 'blur',
  visibilitychange: null,
};

/** How often to look whether time stood still, in milliseconds, and how much of it means that the device slept. */
const LOOK_MS = 1000;
const SLEPT_MS = 10_000;

/** No event tells of the end of a sleep: the clock does. */
function watchSleep(onWoke: () => void): () => void {
  let last = Date.now();
  const timer = setInterval(() => {
    const now = Date.now();
    // Hidden, timers are rare anyway, and to be seen again is an event of its own.
    if (now - last > SLEPT_MS && !pageAmbient.hidden()) onWoke();
    last = now;
  }, LOOK_MS);
  return () => clearInterval(timer);
}

/** The page's own events where there is a page, else nothing. */
export const pageAmbient: Ambient = {
  hidden: () => globalThis.document?.visibilityState === 'hidden',
  focused: () => globalThis.document?.hasFocus(),
  protocol(url) {
    if (!globalThis.document) return undefined;
    const { origin } = new URL(url, document.baseURI);
    const known = ['navigation', 'resource'].flatMap(
      (type) => performance.getEntriesByType(type) as PerformanceResourceTiming[],
    );
    // Empty for another origin that does not let its timing be seen.
    return known.findLast(({ name, nextHopProtocol }) => nextHopProtocol && name.startsWith(`${origin}/`))
      ?.nextHopProtocol;
  },
  listen(listener) {
    if (!globalThis.document) return () => {};
    const stop = new AbortController();
    stop.signal.addEventListener(
      'abort',
      watchSleep(() => listener('woke')),
    );
    for (const [type, event] of Object.entries(EVENTS))
      // Captured: some of them are the document's, and do not bubble.
      addEventListener(
        type,
        ({ target }) => {
          // Of the focus only the window's own: its fields have one too.
          if (!/^(focus|blur)$/.test(type) || target === globalThis)
            listener(event ?? (pageAmbient.hidden() ? 'hidden' : 'visible'));
        },
        { capture: true, signal: stop.signal },
      );
    return () => stop.abort();
  },
};
