import { storageName } from './cache/name.js';
import type { UiStore } from './cache/ui-state.js';
import type { Commands } from './commands/index.js';
import { atom } from './model/atom.js';
import { deferred } from './deferred.js';
import type { ConnectionState } from './model/connection.js';
import { lazily } from './lazily.js';
import type { Live } from './live.js';
import type { Claim, Client, FeedView } from './model/client.js';
import type { NotifError } from './model/errors.js';
import type { Position } from './model/position.js';
import type { Query } from './model/query.js';
import { signal } from './model/signal.js';
import type { UiState } from './model/ui-state.js';
import { watch } from './model/watch.js';
import { checkQuery, requireTransports, resolveOptions, type ClientOptions } from './options.js';
import { createReporter } from './reporter.js';
import { createFeedStore } from './store/feed-store.js';
import { createViews } from './store/views.js';
import { createArrivals } from './sync/arrivals.js';
import { createLists } from './sync/lists.js';
import { createSync, type Sync } from './sync/sync.js';
import { tools } from './tools.js';
import { createHttp } from './wire/request.js';
import { contractBackend, decodeAnswer, LIST } from './wire/routes.js';

type Later = Commands & { readonly ui: UiStore };

/** How long until code that could not be had is asked for again. */
const LOAD_AGAIN_MS = 10_000;

/**
 * Makes a client of one person's inbox. Nothing is opened before `connect()`.
 * Throws a {@link NotifError}: `bad-option`, or `secret-in-browser` for a key that must not be there.
 */
export function createClient(options: ClientOptions): Client {
  const config = resolveOptions(options);
  const { user, url } = config;
  let { transports } = config;
  const name = storageName(url, user ?? '');
  const { report, listen: onError } = createReporter();
  const store = createFeedStore();
  const { inbox } = store;
  const http = createHttp(config);
  const backend = contractBackend(http, report);
  const core = { ...config, store, backend, report, position: (): Position | null => sync.position() };
  const unconnected = { transport: null, error: null };
  const $connection = atom<ConnectionState>({ ...unconnected, status: 'idle', since: config.clock.now() });
  const arrivals = createArrivals();
  const lists = createLists(core);
  // Without a user nothing is kept: with cookies, nobody could tell whose it is.
  const keeper = user === undefined ? undefined : config.cache?.keep({ ...core, user });
  const $ui = atom<UiState>({ panel: 'expanded', tab: 'all', doNotDisturb: false });

  const $toaster = atom(true);
  const claims = signal<readonly Claim[]>();

  const sync: Sync = createSync(core, lists, arrivals, {
    onCurrent() {
      stream?.current();
      if (stream?.leads) keeper?.touch();
      prefetch();
    },
    onMove: (to, change) => stream?.moved(to, change),
    onSubject(named) {
      const known = subject ?? keeper?.subject ?? named;
      if (known !== named) {
        // Nothing of the one is shown to the other, nor sent as theirs.
        void keeper?.wipe();
        loaded?.outbox.drop();
        store.clear();
      }
      subject = named;
      if (keeper) keeper.subject = named;
      return known === named;
    },
    applyOwn: (what, rev) => !!loaded?.outbox.applyOwn(what, rev),
  });
  let subject: string | null = null;
  const live = lazily('live', async () => {
    const { createLive } = await import('./live.js');
    return (stream = createLive({
      ...core,
      transports,
      name,
      nextTerm: async (known) => (await keeper?.nextTerm(known)) ?? known + 1,
      onEach: sync.receive,
      together: (run) => arrivals.after(() => store.change(run)),
      $connection,
      onSuspend: () => void keeper?.save(),
      onRole() {
        loaded?.outbox.onRole();
        if (stream?.leads) keeper?.touch();
      },
      onToaster: $toaster.set,
      onClaimed: claims.send,
      onOps: (message) => void later().then(({ outbox }) => outbox.hear(message), report),
    }));
  });
  let stream: Live | undefined;
  let waiting: unknown;

  /** Opens the stream; where its code cannot be had, that is tried again. */
  function goLive(mine: number): void {
    live().then(
      ({ start }) => {
        if (mine === turn) start();
      },
      (error: NotifError) => {
        report(error);
        if (mine === turn) waiting = config.clock.setTimeout(() => goLive(mine), LOAD_AGAIN_MS);
      },
    );
  }

  const later = lazily('later', async () => {
    const { createCommands, contractWrites, createUiStore } = await import('./later.js');
    const ui = createUiStore($ui, config.storage, user === undefined ? null : name);
    ui.follow(connected);
    const writes = contractWrites(http, LIST, (body) => decodeAnswer(body, report));
    const commands = createCommands({
      ...core,
      $connection,
      tools,
      lists,
      sync,
      writes,
      log: keeper?.ops,
      stream: () => stream,
    });
    return (loaded = { ...commands, ui });
  });
  let loaded: Later | undefined;
  /** What a first paint does not need comes before the first click can ask for it. */
  function prefetch(): void {
    void later().catch(() => {});
    views.retry();
  }
  const { loadMore, ...commands } = deferred(later);
  const views = createViews(inbox, later, loadMore, backend.searches);

  function open(query: Query): FeedView {
    checkQuery(query);
    return views.open(query);
  }

  let [turn, connected] = [0, false];

  function connect(on: boolean): void {
    turn++;
    connected = on;
    config.clock.clearTimeout(waiting);
    loaded?.ui.follow(on);
  }

  function close(): void {
    connect(false);
    if (stream) stream.stop();
    else $connection.set({ ...unconnected, status: 'closed', since: config.clock.now() });
    sync.stop();
    void keeper?.save(!!stream?.leads);
  }

  return {
    ...commands,
    $feed: inbox.$feed,
    $counts: store.$counts,
    $connection,
    $ui,

    connect() {
      // What the server ended for good is asked for anew.
      if (connected && $connection.get().status !== 'closed') return;
      connect(true);
      const mine = turn;
      // All that is needed to be live comes while the cache is read; what fails is asked for again where it is needed.
      for (const fetch of [live, transports[0]?.preload]) fetch?.().catch(() => {});
      const begin = (at: Position | null): void => {
        if (mine !== turn) return;
        sync.start(at);
        goLive(mine);
        // It has painted; what the person did last time is laid over it.
        if (inbox.state.updatedAt !== null) prefetch();
      };
      // What is kept paints first, and tells where to resume; without it, nothing waits.
      if (keeper && !sync.position()) void keeper.load().then(begin);
      else begin(null);
    },
    close,
    async forget() {
      close();
      sync.reset();
      subject = null;
      store.clear();
      http.forgetAuth();
      await keeper?.wipe();
      (await later()).ui.forget();
      loaded?.outbox.drop();
    },
    setTransports(next) {
      transports = next;
      requireTransports(transports);
      stream?.setTransports(transports);
    },
    reauthenticate() {
      http.forgetAuth();
      if (!connected) return;
      stream?.start();
      loaded?.outbox.wake();
      sync.refresh().catch(() => {});
    },

    open,
    search: (text, query) => open({ ...query, search: text }),
    refresh() {
      stream?.hurry();
      return sync.refresh();
    },
    loadMore: () => loadMore(inbox),
    setUi: (patch) => void later().then(({ ui }) => ui.set(patch), report),
    onReceive: arrivals.listen,
    $toaster,
    claim: (told) => stream?.claim(told),
    onClaimed: claims.listen,
    onChange: (listener) =>
      watch({ feed: inbox.$feed, counts: store.$counts, connection: $connection, ui: $ui }, listener),
    onError,
  };
}
