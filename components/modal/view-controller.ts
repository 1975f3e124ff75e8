import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Client, Feed, FeedView, Query } from '../../src/index.js';
import { StoreController } from '../internal/store-controller.js';

/** The list that the panel shows: one of several of the same client, opened when first asked for. */
export class ViewController implements ReactiveController {
  readonly #feed: StoreController<Feed | null>;
  #client: Client | null = null;
  #views = new Map<Query, FeedView>();
  view: FeedView | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#feed = new StoreController<Feed | null>(host, null);
    host.addController(this);
  }

  get feed(): Feed | null {
    return this.#feed.value;
  }

  hostDisconnected(): void {
    this.show(null, {});
  }

  /** @param query one of few, each the same object every time */
  show(client: Client | null, query: Query): void {
    if (client !== this.#client) {
      for (const view of this.#views.values()) view.close();
      this.#views.clear();
      this.#client = client;
    }
    this.view = this.#views.get(query) ?? client?.open(query) ?? null;
    if (this.view) this.#views.set(query, this.view);
    this.#feed.attach(this.view?.$feed ?? null);
  }
}
