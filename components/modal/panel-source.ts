import type { LitElement } from 'lit';
import type { Client, ConnectionState, Feed, FeedView, Query } from '../../src/index.js';
import { ClientController } from '../internal/client-controller.js';
import { defaultTabs, unreadTab, type PanelTab } from './panel-tabs.js';

type Host = LitElement & { client: Client | null; readonly tabs: readonly PanelTab[] | null };

/** All that the panel shows of a client: its counts, its connection, how it was left, and one of its lists. */
export class PanelSource {
  readonly #host: Host;
  readonly #client: ClientController;
  readonly #update: () => void;
  readonly #views = new Map<Query, FeedView>();
  /** Ends what was begun for the present client. */
  #stops: ((() => void) | undefined)[] = [];
  /** The list, opened when it is first to be shown. */
  view: FeedView | null = null;

  constructor(host: Host) {
    this.#host = host;
    this.#update = () => host.requestUpdate();
    this.#client = new ClientController(host, (client) => {
      this.#stops = [client?.$counts, client?.$connection, client?.$ui].map((store) =>
        store?.listen(this.#update),
      );
      return () => {
        this.#stops.forEach((stop) => stop?.());
        this.#views.clear();
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

  get tabs(): readonly PanelTab[] {
    const { tabs } = this.#host;
    return tabs?.length ? tabs : defaultTabs;
  }

  /** The one that was open last; where there is none of that name any more, the first. */
  get tab(): PanelTab {
    const last = this.client?.$ui.get().tab;
    return this.tabs.find(({ id }) => id === last) ?? this.tabs[0]!;
  }

  get isCollapsed(): boolean {
    return this.client?.$ui.get().panel === 'collapsed';
  }

  /** What "all" means in what is shown: nothing, for the whole inbox. */
  get scope(): [] | [Query] {
    const { query } = this.view ?? {};
    return query && Object.keys(query).length ? [query] : [];
  }

  /** How many of what is shown are unread, as far as is known. */
  get unreadShown(): number {
    const { feed } = this;
    if (!this.scope.length) return this.unread;
    return feed?.ids.filter((id) => feed.get(id)?.readAt === null).length ?? 0;
  }

  /** Whether what is shown can be cleared: the archive is where it would go. */
  get canClear(): boolean {
    return !!this.feed?.ids.length && this.view?.query.view !== 'archived';
  }

  /** Chooses the list. Call before each render that shows it. */
  show(collapsed: boolean): void {
    const { query } = collapsed ? unreadTab : this.tab;
    let view = this.#views.get(query);
    if (!view && this.client) this.#views.set(query, (view = this.#open(this.client, query)));
    this.view = view ?? null;
  }

  #open(client: Client, query: Query): FeedView {
    const view = client.open(query);
    this.#stops.push(view.$feed.listen(this.#update), () => view.close());
    return view;
  }
}
