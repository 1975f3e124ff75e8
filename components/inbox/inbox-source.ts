import type { LitElement } from 'lit';
import type { Client, ConnectionState, Feed, FeedView, Query } from '../../src/index.js';
import { ClientController } from '../internal/client-controller.js';
import { Tallies } from './tallies.js';

/** Something new comes in at an end of a list, a page at a time. */
const endRows = 100;

/** All that the inbox shows of a client: the list that is asked for, its connection, its counts. */
export class InboxSource {
  readonly #client: ClientController;
  readonly #update: () => void;
  readonly tallies: Tallies;
  #key = '';
  #unlisten: (() => void) | undefined;
  /** Categories that have been seen, so that one does not go away while it is filtered out. */
  readonly #categories = new Set<string>();
  /** The lists that were looked through for them. */
  readonly #read = new WeakSet<readonly string[]>();
  view: FeedView | null = null;

  constructor(host: LitElement & { client: Client | null }) {
    this.#update = () => host.requestUpdate();
    this.tallies = new Tallies(this.#update);
    this.#client = new ClientController(host, (client) => {
      const stops = [client?.$counts, client?.$connection, client?.$feed].map((store) =>
        store?.listen(this.#update),
      );
      return () => {
        stops.forEach((stop) => stop?.());
        this.#close();
        this.tallies.close();
        this.#categories.clear();
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

  /** Kinds of what has been here so far. */
  get categories(): readonly string[] {
    for (const feed of [this.client?.$feed.get(), this.feed]) {
      if (!feed || this.#read.has(feed.ids)) continue;
      this.#read.add(feed.ids);
      for (const id of [...feed.ids.slice(0, endRows), ...feed.ids.slice(-endRows)]) {
        const category = feed.get(id)?.category;
        if (category) this.#categories.add(category);
      }
    }
    return [...this.#categories].sort();
  }

  /** Asks for a list. True where it is another than before. Call before each render. */
  show(query: Query): boolean {
    const { client } = this;
    const key = JSON.stringify(query);
    if (this.view && key === this.#key) return false;
    this.#close();
    if (!client) return false;
    this.#key = key;
    this.view = client.open(query);
    this.#unlisten = this.view.$feed.listen(this.#update);
    return true;
  }

  #close(): void {
    this.#unlisten?.();
    this.view?.close();
    this.view = null;
  }
}
