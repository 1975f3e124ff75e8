import { storageName } from './cache/name.js';
import { createLive, type Live, type LiveOptions } from './live.js';
import type { Arrival } from './model/client.js';
import type { FeedStore } from './store/feed-store.js';
import { createArrivals } from './sync/arrivals.js';
import type { Lists } from './sync/lists.js';
import { createRetry } from './sync/retry.js';
import type { SyncHooks } from './sync/sync-hooks.js';
import { createSync, type Sync } from './sync/sync.js';

export interface CurrentOptions
  extends
    Omit<LiveOptions, 'name' | 'onEach' | 'together'>,
    Pick<SyncHooks, 'onCurrent' | 'onSubject' | 'applyOwn'> {
  store: FeedStore;
  lists: Lists;
  onArrival(arrival: Arrival): void;
}

/** What keeps the list current once it is there: a part of its own, fetched while the first list is on its way. */
export interface Current {
  /** Of what is kept on the device: the same in every tab of this person. */
  readonly name: string;
  readonly sync: Sync;
  readonly stream: Live;
  /** For the commands, which come later still. */
  readonly createRetry: typeof createRetry;
}

export function createCurrent(options: CurrentOptions): Current {
  const { store, url, user = '' } = options;
  const name = storageName(url, user);
  const arrivals = createArrivals(options.onArrival);
  const sync: Sync = createSync(options, options.lists, arrivals, {
    ...options,
    onCurrent() {
      stream.current();
      options.onCurrent();
    },
    onMove: (to, change) => stream.moved(to, change),
  });
  const stream: Live = createLive({
    ...options,
    name,
    onEach: sync.receive,
    together: (run) => arrivals.after(() => store.change(run)),
  });
  return { name, sync, stream, createRetry };
}
