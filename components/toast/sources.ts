import {
  isUnread,
  memberKey,
  type Arrival,
  type Client,
  type ToastBundle,
  type ToastView,
} from '../../src/index.js';
import type { ToastOrigin } from './toast-commands.js';

/** Where toasts sit. */
export type ToastPlacement = 'bottom-end' | 'bottom-start' | 'bottom' | 'top-end' | 'top-start' | 'top';

/** What the region needs of a `notif-toast`, of which a page may have several. */
export interface ToastFeeder extends HTMLElement {
  readonly placement: ToastPlacement;
  readonly stay: 'normal' | 'longer' | 'manual';
  readonly theme: string | null;
  readonly locale: string | undefined;
  /** Told what is on screen, each time that it changes. */
  toastsChanged(view: ToastView): void;
}

export interface SourceListener {
  arrival(source: string, arrival: Arrival): void;
  /** The list changed. */
  readonly feed: () => void;
  /** Nobody listens to this client any more. */
  gone(): void;
}

interface Source {
  readonly id: string;
  readonly client: Client;
  readonly feeders: Set<ToastFeeder>;
  readonly stop: () => void;
}

/** The inboxes that toasts come from; elements that share a client are one. */
export class Sources {
  readonly #sources = new Map<Client, Source>();
  #made = 0;

  get feeders(): readonly ToastFeeder[] {
    return [...this.#sources.values()].flatMap(({ feeders }) => [...feeders]);
  }

  /** Who answers for what came from a source; undefined once all its elements are gone. */
  origin(id: string | undefined): ToastOrigin | undefined {
    const source = [...this.#sources.values()].find((other) => other.id === id);
    const [element] = source?.feeders ?? [];
    return source && element && { element, client: source.client };
  }

  /** Listens to `client` on behalf of `feeder`. Returns the way to stop. */
  join(feeder: ToastFeeder, client: Client, told: SourceListener): () => void {
    let source = this.#sources.get(client);
    if (!source) {
      const id = `${++this.#made}`;
      const stops = [
        client.onReceive((arrival) => told.arrival(id, arrival)),
        client.$feed.listen(told.feed),
      ];
      source = { id, client, feeders: new Set(), stop: () => stops.forEach((stop) => stop()) };
      this.#sources.set(client, source);
    }
    const { feeders, stop } = source;
    feeders.add(feeder);
    return () => {
      feeders.delete(feeder);
      // An element that moves in the page is back before this.
      queueMicrotask(() => {
        if (feeders.size || !this.#sources.delete(client)) return;
        stop();
        told.gone();
      });
    };
  }

  /** The keys of those members that were read, archived or taken away meanwhile. */
  settled(bundles: readonly ToastBundle[]): string[] {
    return bundles
      .flatMap(({ members }) => members)
      .filter(({ source, item }) => {
        const now = this.origin(source)?.client.$feed.get().get(item.id);
        return !now || !isUnread(now);
      })
      .map(({ source, item }) => memberKey(source, item.id));
  }
}
