import { storageName } from './cache/name.js';
import { createUiStore } from './cache/ui-state.js';
import type { Commands } from './commands/index.js';
import type { Client } from './model/client.js';
import { asNotifError, NotifError } from './model/errors.js';
import type { Position } from './model/position.js';
import { resolveOptions, type ClientOptions } from './options.js';
import { createConnectionStore } from './store/connection-store.js';
import { createFeedStore } from './store/feed-store.js';
import { createArrivals } from './sync/arrivals.js';
import { createLists } from './sync/lists.js';
import { createSync, type Sync } from './sync/sync.js';
import { createSession, type Session } from './transport/session.js';
import { createHttp } from './wire/request.js';
import { contractBackend } from './wire/routes.js';

/**
 * Makes a client of one person's inbox. Nothing is opened before `connect()`.
 * Throws a {@link NotifError}: `bad-option`, or `secret-in-browser` for a key that must not be there.
 */
export function createClient(options: ClientOptions): Client {
  const config = resolveOptions(options);
  const { clock, random, user, url, pageSize } = config;
  const store = createFeedStore();
  const { inbox } = store;
  const connection = createConnectionStore(clock.now);
  const arrivals = createArrivals();
  const name = storageName(url, user ?? '');
  // Without a user nothing is kept: with cookies, nobody could tell whose it is.
  const ui = createUiStore(user === undefined ? null : config.storage, `${name}:ui`);

  const errorListeners = new Set<(error: NotifError) => void>();
  const said = new Set<string>();
  function report(error: NotifError): void {
    errorListeners.forEach((listener) => listener(error));
    // Nobody listens: once per kind, so that a broken backend is found, and does not flood the console.
    if (!errorListeners.size && !said.has(error.code)) console.warn(error);
    said.add(error.code);
  }

  const backend = contractBackend(createHttp(config), report);
  const lists = createLists(backend, store, clock, pageSize);
  const keeper =
    user === undefined
      ? undefined
      : config.cache?.keep({ name, store, clock, report, position: () => sync.position() });
  const own = new Map<string, boolean>();

  let subject: string | null = null;
  const sync: Sync = createSync({
    store,
    lists,
    arrivals,
    clock,
    random,
    onCurrent() {
      connection.current();
      keeper?.touch();
      // What a first paint does not need comes now, before the first click can ask for it.
      load().catch(() => {});
    },
    onSubject(named) {
      const known = subject ?? keeper?.subject ?? named;
      subject = named;
      if (keeper) keeper.subject = named;
      if (known !== named) store.clear();
      return known === named;
    },
    isOwn: (what) => own.get(what) === false && !!own.set(what, true),
  });
  const session: Session = createSession({
    backend,
    clock,
    random,
    transports: config.transports,
    ambient: config.ambient,
    cursor: () => sync.position()?.cursor ?? null,
    onChange: sync.receive,
    onState({ status, error }, transport) {
      if (error && error !== connection.$connection.get().error) report(error);
      connection.link(status, transport.name, error);
      if (status === 'suspended') void keeper?.save();
    },
    report,
  });

  let commands: Promise<Commands> | undefined;
  const load = (): Promise<Commands> =>
    (commands ??= import('./commands/index.js')
      .then(({ createCommands }) =>
        createCommands({
          backend,
          store,
          lists,
          clock,
          pageSize,
          own,
          position: sync.position,
          nudge: session.hurry,
          refresh: sync.refresh,
        }),
      )
      .catch((cause: unknown) => {
        commands = undefined;
        throw new NotifError('load', 'commands', { cause });
      }));
  /** A command, which waits for its code where it is asked for before it came. */
  const command = <K extends keyof Commands>(which: K): Commands[K] =>
    (async (...args: unknown[]) =>
      ((await load())[which] as (...args: unknown[]) => unknown)(...args)) as Commands[K];
  const loadMore = command('loadMore');

  let turn = 0;
  let unfollow: (() => void) | undefined;

  function close(): void {
    turn++;
    unfollow?.();
    unfollow = undefined;
    session.stop();
    sync.stop();
    void keeper?.save();
  }

  return {
    $feed: inbox.$feed,
    $counts: store.$counts,
    $connection: connection.$connection,
    $ui: ui.$ui,

    connect() {
      if (unfollow) return;
      unfollow = ui.follow();
      const mine = ++turn;
      const begin = (at: Position | null): void => {
        if (mine !== turn) return;
        sync.start(at);
        session.start();
      };
      // What is kept paints first, and tells where to resume; without it, nothing waits.
      if (keeper && !sync.position()) void keeper.load().then(begin);
      else begin(null);
    },
    close,
    async forget() {
      close();
      ui.forget();
      sync.reset();
      subject = null;
      store.clear();
      backend.forgetAuth();
      await keeper?.wipe();
    },
    reauthenticate() {
      backend.forgetAuth();
      session.start();
      if (!sync.position()) sync.refresh().catch(() => {});
    },

    open(query) {
      const list = store.list(query);
      if (list.state.status === 'idle' && unfollow)
        lists.first(list).catch((error: unknown) => lists.failed(list, asNotifError(error, 'server')));
      return {
        query,
        $feed: list.$feed,
        loadMore: () => loadMore(list),
        close() {
          if (list !== inbox) store.closeList(list);
        },
      };
    },
    refresh() {
      session.hurry();
      return sync.refresh();
    },
    loadMore: () => loadMore(inbox),
    markRead: command('markRead'),
    markUnread: command('markUnread'),
    markSeen: command('markSeen'),
    archive: command('archive'),
    unarchive: command('unarchive'),
    remove: command('remove'),
    markAllRead: command('markAllRead'),
    clearAll: command('clearAll'),
    act: command('act'),

    setUi: ui.set,
    onReceive: arrivals.listen,
    onError(listener) {
      errorListeners.add(listener);
      return () => errorListeners.delete(listener);
    },
  };
}
