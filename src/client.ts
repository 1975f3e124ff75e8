import type { Current } from './current.js';
import { createDebug } from './debug.js';
import { deferred } from './deferred.js';
import type { Later } from './later.js';
import { lazily } from './lazily.js';
import type { Arrival, Claim, Client, FeedView } from './model/client.js';
import type { NotifError } from './model/errors.js';
import type { Position } from './model/position.js';
import type { Query } from './model/query.js';
import { signal } from './model/signal.js';
import { watch } from './model/watch.js';
import { checkQuery, requireTransports, resolveOptions, type ClientOptions } from './options.js';
import { createReporter } from './reporter.js';
import { keepSubject } from './subject.js';
import { createFeedStore } from './store/feed-store.js';
import { createViews } from './store/views.js';
import { createStores, unconnected } from './stores.js';
import { createFirst } from './sync/first.js';
import { createLists } from './sync/lists.js';
import { tools } from './tools.js';
import type { Page } from './wire/backend.js';
import { createNotedHttp } from './wire/noted.js';
import { contractBackend, decodeAnswer, LIST } from './wire/routes.js';

/** How long until code that could not be had is asked for again. */
const LOAD_AGAIN_MS = 10_000;

/**
 * Makes a client of one person's inbox. Nothing is opened before `connect()`.
 * Throws a {@link NotifError}: `bad-option`, or `secret-in-browser` for a key that must not be there.
 */
export function createClient(options: ClientOptions): Client {
  const config = resolveOptions(options);
  const { user, clock } = config;
  let { transports } = config;
  const { debug, note } = createDebug(clock);
  const { report, listen: onError } = createReporter(note);
  const position = (): Position | null => (current ? current.sync.position() : firstList.position);
  const store = createFeedStore();
  const { inbox } = store;
  const http = createNotedHttp(config, note);
  const backend = contractBackend(http, report);
  const core = { ...config, store, backend, report, note, position };
  const stores = createStores(clock.now());
  const { $connection, $ui, $preferences, $toaster } = stores;
  const arrived = signal<Arrival>();
  const lists = createLists(core);
  const firstList = createFirst(lists, inbox);
  // Without a user nothing is kept: with cookies, nobody could tell whose it is.
  const keeper = user === undefined ? undefined : config.cache?.keep({ ...core, user });
  const claims = signal<readonly Claim[]>();

  // Nothing of the one is shown to the other, nor sent as theirs.
  const subject = keepSubject(keeper, () => {
    note({ area: 'sync', event: 'subject' });
    loaded?.outbox.drop();
    loaded?.forgetPreferences(true);
    store.clear();
  });
  const live = lazily('live', async () => {
    const { createCurrent } = await import('./current.js');
    return (current = createCurrent({
      ...core,
      transports,
      lists,
      keeper,
      $connection,
      onArrival: arrived.send,
      onChange: (change) => loaded?.hear(change),
      onCurrent: prefetch,
      onSubject: subject.check,
      applyOwn: (what, rev) => !!loaded?.outbox.applyOwn(what, rev),
      onRole: () => loaded?.outbox.onRole(),
      onToaster: $toaster.set,
      onClaimed: claims.send,
      onOps: (message) => void later().then(({ outbox }) => outbox.hear(message), report),
    }));
  });
  let current: Current | undefined;
  let waiting: unknown;

  const later = lazily('later', async () => {
    // Both at once; what a person does waits for what keeps it in step with the server.
    const [{ createLater }, current] = await Promise.all([import('./later.js'), live()]);
    loaded = createLater({
      ...core,
      lists,
      keeper,
      ...stores,
      current,
      tools,
      lazily,
      list: LIST,
      decodeAnswer,
    });
    loaded.ui.follow(connected);
    return loaded;
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
    firstList.stop();
    clock.clearTimeout(waiting);
    loaded?.ui.follow(on);
  }

  function close(): void {
    note({ area: 'client', event: 'close' });
    connect(false);
    if (current) {
      current.stream.stop();
      current.sync.stop();
    } else $connection.set({ ...unconnected, status: 'closed', since: clock.now() });
    void keeper?.save(!!current?.stream.leads);
  }

  return {
    ...commands,
    ...stores,
    $feed: inbox.$feed,
    $counts: store.$counts,

    connect() {
      // What the server ended for good is asked for anew.
      if (connected && $connection.get().status !== 'closed') return;
      note({ area: 'client', event: 'connect' });
      connect(true);
      const mine = turn;
      let first: Promise<Page> | undefined;
      // All that is needed to be live comes while the cache is read; what fails is asked for again where it is needed.
      for (const fetch of [live, transports[0]?.preload]) fetch?.().catch(() => {});
      const begin = (at: Position | null): void => {
        if (mine !== turn) return;
        firstList.position ??= at;
        if (!at && !current && (!first || inbox.state.error)) {
          first = firstList.read((page) => subject.check(page.subject));
        }
        live().then(
          ({ sync, stream }) => {
            if (mine !== turn) return;
            sync.start(at, first);
            stream.start();
          },
          (error: NotifError) => {
            report(error);
            if (mine === turn) waiting = clock.setTimeout(() => begin(at), LOAD_AGAIN_MS);
          },
        );
        // It has painted; what the person did last time is laid over it.
        if (inbox.state.updatedAt !== null) prefetch();
      };
      // What is kept paints first, and tells where to resume; without it, nothing waits.
      if (keeper && !position()) void keeper.load().then(begin);
      else begin(position());
    },
    close,
    async forget() {
      note({ area: 'client', event: 'forget' });
      close();
      current?.sync.reset();
      firstList.position = null;
      subject.forget();
      loaded?.forgetPreferences();
      store.clear();
      http.forgetAuth();
      await keeper?.wipe();
      // Without its code nothing of it was written in this visit; signing out does not fail for that.
      await later().then(({ ui }) => ui.forget(), report);
      loaded?.outbox.drop();
    },
    setTransports(next) {
      transports = next;
      requireTransports(transports);
      current?.stream.setTransports(transports);
    },
    reauthenticate() {
      note({ area: 'client', event: 'reauthenticate' });
      http.forgetAuth();
      if (!connected) return;
      loaded?.outbox.wake();
      const mine = turn;
      live()
        .then(({ stream, sync }) => {
          if (mine !== turn) return;
          stream.start();
          return sync.refresh();
        })
        .catch(() => {});
    },

    open,
    search: (text, query) => open({ ...query, search: text }),
    async refresh() {
      const { stream, sync } = await live();
      stream.hurry();
      return sync.refresh();
    },
    loadMore: () => loadMore(inbox),
    loadPreferences: () =>
      commands
        .loadPreferences()
        .catch((error: NotifError) => $preferences.set({ status: 'error', value: null, error })),
    setUi: (patch) => void later().then(({ ui }) => ui.set(patch), report),
    onReceive: arrived.listen,
    claim: (told) => current?.stream.claim(told),
    onClaimed: claims.listen,
    onChange: (listener) =>
      watch({ feed: inbox.$feed, counts: store.$counts, connection: $connection, ui: $ui }, listener),
    onError,
    debug,
  };
}
