import type { Client, Feed, FeedView, Query } from '../../src/index.js';

interface Tally {
  readonly key: string;
  readonly view: FeedView;
  readonly stop: () => void;
}

/** How many match each of several queries: asked for one after another, then kept up by the client. */
export class Tallies {
  readonly #onChange: () => void;
  readonly #open = new Map<string, Tally>();

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Says what is to be counted, by name. Call before each render. */
  take(client: Client | null, queries: ReadonlyMap<string, Query>): void {
    for (const [name, tally] of this.#open)
      if (tally.key !== JSON.stringify(queries.get(name))) this.#drop(name, tally);
    const isBusy = [...this.#open.values()].some(({ view }) => view.$feed.get().status === 'loading');
    const next = [...queries].find(([name]) => !this.#open.has(name));
    if (!client || isBusy || !next) return;
    const [name, query] = next;
    const view = client.open(query);
    const stop = view.$feed.listen(this.#onChange);
    this.#open.set(name, { key: JSON.stringify(query), view, stop });
    // It may have been at hand.
    if (view.$feed.get().status !== 'loading') queueMicrotask(this.#onChange);
  }

  /** Undefined where it is not known yet. */
  of(name: string): Pick<Feed, 'count' | 'isLowerBound'> | undefined {
    const feed = this.#open.get(name)?.view.$feed.get();
    return feed?.status === 'ready' ? feed : undefined;
  }

  close(): void {
    for (const [name, tally] of this.#open) this.#drop(name, tally);
  }

  #drop(name: string, { view, stop }: Tally): void {
    stop();
    view.close();
    this.#open.delete(name);
  }
}
