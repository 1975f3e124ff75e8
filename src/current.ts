import type { Keeper } from './cache/keeper.js';
import { storageName } from './cache/name.js';
import { createLive, type Live, type LiveOptions } from './live.js';
import type { Change } from './model/change.js';
import type { Arrival } from './model/client.js';
import type { FeedStore } from './store/feed-store.js';
import { createArrivals } from './sync/arrivals.js';
import type { Lists } from './sync/lists.js';
import { createRetry } from './sync/retry.js';
import type { SyncHooks } from './sync/sync-hooks.js';
import { createSync, type Sync } from './sync/sync.js';
import { createTally } from './sync/tally.js';

export interface CurrentOptions
  extends
    Omit<LiveOptions, 'name' | 'nextTerm' | 'onEach' | 'onSuspend' | 'together' | 'onPreferences'>,
    Pick<SyncHooks, 'onCurrent' | 'onSubject' | 'applyOwn'> {
  store: FeedStore;
  lists: Lists;
  keeper: Keeper | undefined;
  onArrival(arrival: Arrival): void;
  /** Told of each change that the own stream brings, once it is taken in; and by another tab of other preferences. */
  onChange(change: Change): void;
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
  const { store, url, user = '', keeper, note, clock, $connection, onToaster } = options;
  const name = storageName(url, user);
  note({ area: 'client', event: 'loaded', part: 'live' });
  const touch = (): void => {
    if (stream.leads) keeper?.touch();
  };
  const arrivals = createArrivals(options.onArrival);
  const sync: Sync = createSync(options, options.lists, arrivals, {
    ...options,
    onCurrent() {
      stream.current();
      touch();
      options.onCurrent();
    },
    onMove: (to, change) => stream.moved(to, change),
  });
  let toaster = true;
  const tally = createTally(note, clock, sync.position);
  const stream: Live = createLive({
    ...options,
    name,
    nextTerm: async (known) => (await keeper?.nextTerm(known)) ?? known + 1,
    onSuspend: () => void keeper?.save(),
    onRole() {
      options.onRole();
      touch();
    },
    onEach(change) {
      sync.receive(change);
      tally.count(change);
      // The stream that tabs share ends here; of this alone the others hear from us.
      if (change.kind === 'preferences') stream.post(change);
      options.onChange(change);
    },
    onPreferences: options.onChange,
    together: (run) => tally.batch(() => arrivals.after(() => store.change(run))),
    onToaster(mine) {
      if (mine !== toaster) note({ area: 'tabs', event: 'toaster', mine });
      toaster = mine;
      onToaster(mine);
    },
  });
  let status = $connection.get().status;
  $connection.listen(({ transport, ...next }) => {
    if (next.status !== status) note({ area: 'client', event: 'status', status: next.status, transport });
    status = next.status;
  });
  return { name, sync, stream, createRetry };
}
