/** What one tab says to the others of the same person. */
export interface TabMessage {
  /** Version of these words; another is not understood, and not answered. */
  readonly v: 1;
  /** Which tab says so. */
  readonly from: string;
  readonly kind: string;
}

/** As much of a `BroadcastChannel` as is used. */
export interface TabChannel {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
  close(): void;
}

/** The tabs' common channel: what is posted is heard by every other tab, in the order of posting. */
export interface Bus<M extends { kind: string }> {
  /** Name of this tab. */
  readonly id: string;
  post(message: M): void;
  listen(listener: (message: M & TabMessage) => void): () => void;
  open(): void;
  close(): void;
}

export function createBus<M extends { kind: string }>(id: string, make: () => TabChannel): Bus<M> {
  const listeners = new Set<(message: M & TabMessage) => void>();
  let channel: TabChannel | null = null;
  return {
    id,
    post(message) {
      channel?.postMessage({ v: 1, from: id, ...message });
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open() {
      if (channel) return;
      channel = make();
      channel.onmessage = ({ data }: MessageEvent) => {
        // Another version of the site may be open in another tab.
        if ((data as TabMessage | null)?.v !== 1) return;
        for (const listener of [...listeners]) listener(data as M & TabMessage);
      };
    },
    close() {
      channel?.close();
      channel = null;
    },
  };
}
