import type { LitElement } from 'lit';
import type { Client, ConnectionState, Feed, FeedView, Query } from '../../src/index.js';
import { ClientController } from '../internal/client-controller.js';

const queries = { all: {}, unread: { status: 'unread' } } satisfies Record<string, Query>;

export type Tab = keyof typeof queries;
export const tabs = Object.keys(queries) as Tab[];

/** All that the panel shows of a client: its counts, its connection, how it was left, and one of its lists. */
export class PanelSource {
  readonly #client: ClientController;
  readonly #update: () => void;
  #views: Partial<Record<Tab, FeedView>> = {};
  /** Ends what was begun for the present client. */
  #stops: ((() => void) | undefined)[] = [];
  /** The list, opened when it is first to be shown. */
  view: FeedView | null = null;

  constructor(host: LitElement & { client: Client | null }) {
    this.#update = () => host.requestUpdate();
    this.#client = new ClientController(host, (client) => {
      this.#stops = [client?.$counts, client?.$connection, client?.$ui].map((store) =>
        store?.listen(this.#update),
      );
      return () => {
        this.#stops.forEach((stop) => stop?.());
        this.#views = {};
        this.view = null;
      };
    });
  }

  get client(): Client | null {
    return this.#client.client;
  }

  get unread(): number {
    return this.client?.$counts.get().unread ?? 0;
  }

  get connection(): ConnectionState['status'] | undefined {
    return this.client?.$connection.get().status;
  }

  get feed(): Feed | undefined {
    return this.view?.$feed.get();
  }

  /** Names of a later version mean the first. */
  get tab(): Tab {
    return this.client?.$ui.get().tab === 'unread' ? 'unread' : 'all';
  }

  get isCollapsed(): boolean {
    return this.client?.$ui.get().panel === 'collapsed';
  }

  /** Chooses the list. Call before each render that shows it. */
  show(tab: Tab): void {
    this.view = (this.#views[tab] ??= this.#open(queries[tab])) ?? null;
  }

  #open(query: Query): FeedView | undefined {
    const view = this.client?.open(query);
    this.#stops.push(view?.$feed.listen(this.#update), () => view?.close());
    return view;
  }
}
