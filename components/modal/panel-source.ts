import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Client, ConnectionState, Counts, Feed, FeedView, Query, UiState } from '../../src/index.js';
import { ClientController } from '../internal/client-controller.js';
import { StoreController } from '../internal/store-controller.js';
import { tabOf, type Tab } from './tabs.js';

type Host = ReactiveControllerHost & HTMLElement & { client?: Client | null };

const queries: Record<Tab, Query> = { all: {}, unread: { status: 'unread' } };

/** All that the panel shows of a client: its counts, its connection, how it was left, and one of its lists. */
export class PanelSource implements ReactiveController {
  readonly #client: ClientController;
  readonly #counts: StoreController<Counts | null>;
  readonly #connection: StoreController<ConnectionState | null>;
  readonly #ui: StoreController<UiState | null>;
  readonly #feed: StoreController<Feed | null>;
  readonly #views = new Map<Tab, FeedView>();
  #viewed: Client | null = null;
  /** The list, opened when it is first to be shown. */
  view: FeedView | null = null;

  constructor(host: Host) {
    this.#counts = new StoreController<Counts | null>(host, null);
    this.#connection = new StoreController<ConnectionState | null>(host, null);
    this.#ui = new StoreController<UiState | null>(host, null);
    this.#feed = new StoreController<Feed | null>(host, null);
    this.#client = new ClientController(host, (client) => {
      this.#counts.attach(client && client.$counts);
      this.#connection.attach(client && client.$connection);
      this.#ui.attach(client && client.$ui);
    });
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#forget();
  }

  get client(): Client | null {
    return this.#client.client;
  }

  get unread(): number {
    return this.#counts.value?.unread ?? 0;
  }

  get connection(): ConnectionState | null {
    return this.#connection.value;
  }

  get feed(): Feed | null {
    return this.#feed.value;
  }

  get tab(): Tab {
    return tabOf(this.#ui.value?.tab ?? '');
  }

  get isCollapsed(): boolean {
    return this.#ui.value?.panel === 'collapsed';
  }

  /** Chooses the list. Call before each render that shows it. */
  show(tab: Tab): void {
    const { client } = this;
    if (client !== this.#viewed) this.#forget();
    this.#viewed = client;
    this.view = this.#views.get(tab) ?? client?.open(queries[tab]) ?? null;
    if (this.view) this.#views.set(tab, this.view);
    this.#feed.attach(this.view && this.view.$feed);
  }

  #forget(): void {
    for (const view of this.#views.values()) view.close();
    this.#views.clear();
    this.#viewed = this.view = null;
    this.#feed.attach(null);
  }
}
