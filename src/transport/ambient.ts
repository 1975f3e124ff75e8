/** What the world around the client tells: the network, and whether anybody looks. */
export type AmbientEvent = 'online' | 'offline' | 'visible' | 'hidden' | 'suspend' | 'resume';

/** Ambient facts come in through this one object, so that a test or a worker can hand in its own. */
export interface Ambient {
  hidden(): boolean;
  /** Tells `listener` of each change. Returns the way to stop. */
  listen(listener: (event: AmbientEvent) => void): () => void;
}

/**
 * The page's own events where there is a page, else nothing. `pagehide` rather than `unload`, which would
 * keep the page out of the back-forward cache; `freeze` and `resume` are the Page Lifecycle's.
 */
export const pageAmbient: Ambient = {
  hidden: () => globalThis.document?.visibilityState === 'hidden',
  listen(listener) {
    const { document } = globalThis;
    const watch: [EventTarget | undefined, string, () => AmbientEvent][] = [
      [document && globalThis, 'online', () => 'online'],
      [document && globalThis, 'offline', () => 'offline'],
      [document && globalThis, 'pagehide', () => 'suspend'],
      [document && globalThis, 'pageshow', () => 'resume'],
      [document, 'freeze', () => 'suspend'],
      [document, 'resume', () => 'resume'],
      [document, 'visibilitychange', () => (pageAmbient.hidden() ? 'hidden' : 'visible')],
    ];
    const stop = watch.map(([target, type, what]) => {
      const run = (): void => listener(what());
      target?.addEventListener(type, run);
      return () => target?.removeEventListener(type, run);
    });
    return () => stop.forEach((run) => run());
  },
};
