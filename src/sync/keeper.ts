import type { Cache, CacheEntry } from '../cache/cache.js';
import type { Clock } from '../model/clock.js';
import { NotifError } from '../model/errors.js';
import type { FeedStore } from '../store/feed-store.js';
import type { Position } from './position.js';

export interface KeeperOptions {
  cache: Cache;
  name: string;
  store: FeedStore;
  clock: Clock;
  position: () => Position | null;
  report: (error: NotifError) => void;
}

/** Changes are gathered this long before they are written. */
const SAVE_MS = 500;
/** Longest list that is kept; a longer one is cut, and fetched anew next time. */
const MAX_ITEMS = 200;

/** Writes list and cursor to the cache, always together, so that the cursor never runs ahead. */
export class Keeper {
  readonly #options: KeeperOptions;
  #timer: unknown;
  #broken = false;
  subject: string | null = null;

  constructor(options: KeeperOptions) {
    this.#options = options;
  }

  /** Shows what was kept. Resolves to where it stands, or null: nothing usable. */
  async load(): Promise<Position | null> {
    const { cache, name, store } = this.#options;
    const entry = await this.#guard(() => cache.load(name));
    if (!entry || entry.v !== 1 || !Array.isArray(entry.items)) return null;
    this.subject = entry.subject;
    const [inbox] = store.lists;
    // The network was quicker: what it said is newer than what was kept.
    if (!inbox || inbox.$feed.get().updatedAt !== null) return null;
    store.change(() => {
      for (const item of entry.items) store.items.put(item);
      store.counts.put(entry.counts);
      inbox.replace(entry.items, entry.next, null, entry.rev, entry.savedAt);
    });
    return entry.cursor === null ? null : { cursor: entry.cursor, rev: entry.rev };
  }

  /** Something is worth keeping; it is written soon. */
  touch(): void {
    const { clock } = this.#options;
    this.#timer ??= clock.setTimeout(() => void this.save(), SAVE_MS);
  }

  async save(): Promise<void> {
    const { cache, name, store, clock, position } = this.#options;
    clock.clearTimeout(this.#timer);
    this.#timer = undefined;
    const at = position();
    const [inbox] = store.lists;
    if (!at || !inbox) return;
    const { ids } = inbox.$feed.get();
    const cut = ids.length > MAX_ITEMS;
    // The server's words only: a change that is still on its way may yet be refused.
    const entry: CacheEntry = {
      v: 1,
      subject: this.subject,
      cursor: cut ? null : at.cursor,
      rev: at.rev,
      counts: store.counts.server,
      items: ids.slice(0, MAX_ITEMS).flatMap((id) => store.items.server(id) ?? []),
      next: cut ? null : inbox.next,
      savedAt: clock.now(),
    };
    await this.#guard(() => cache.save(name, entry));
  }

  async wipe(): Promise<void> {
    const { cache, name, clock } = this.#options;
    clock.clearTimeout(this.#timer);
    this.#timer = undefined;
    this.subject = null;
    await this.#guard(() => cache.remove(name));
  }

  /** Storage that fails is said once; then it is as if there were none. */
  async #guard<T>(act: () => Promise<T>): Promise<T | undefined> {
    if (this.#broken) return undefined;
    try {
      return await act();
    } catch (cause) {
      this.#broken = true;
      this.#options.report(
        new NotifError(
          'storage',
          'Storage failed; this device keeps nothing until the page is loaded again.',
          { cause },
        ),
      );
      return undefined;
    }
  }
}
