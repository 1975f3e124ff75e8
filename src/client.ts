import { storageName } from './cache/name.js';
import { UiStore } from './cache/ui-state.js';
import { act, removeItems } from './commands/act.js';
import { markAll, markItems, type CommandContext } from './commands/mark.js';
import type { BulkOp } from './model/change.js';
import type { Client, FeedView, Targets } from './model/client.js';
import { asNotifError, type NotifError } from './model/errors.js';
import type { Query } from './model/query.js';
import { resolveOptions, type ClientOptions } from './options.js';
import { ConnectionStore } from './store/connection-store.js';
import { FeedStore } from './store/feed-store.js';
import { Arrivals } from './sync/arrivals.js';
import { Keeper } from './sync/keeper.js';
import { Lists } from './sync/lists.js';
import { Sync } from './sync/sync.js';
import { Session } from './transport/session.js';
import { Http } from './wire/request.js';
import { contractBackend } from './wire/routes.js';

/**
 * Makes a client of one person's inbox. Nothing is opened before `connect()`.
 * Throws a {@link NotifError}: `bad-option`, or `secret-in-browser` for a key that must not be there.
 */
export function createClient(options: ClientOptions): Client {
  const config = resolveOptions(options);
  const { clock, random, user, url } = config;
  const store = new FeedStore();
  const inbox = store.list({});
  const connection = new ConnectionStore();
  const arrivals = new Arrivals();
  const name = storageName(url, user ?? '');
  const ui = new UiStore(user === undefined ? null : config.storage, `${name}:ui`);

  const errorListeners = new Set<(error: NotifError) => void>();
  const said = new Set<string>();
  const report = (error: NotifError): void => {
    for (const listener of errorListeners) listener(error);
    // Nobody listens: once per kind, so that a broken backend is found, and does not flood the console.
    if (errorListeners.size === 0 && !said.has(error.code)) console.warn(error);
    said.add(error.code);
  };

  const backend = contractBackend(new Http({ ...config, auth: config.auth, base: url }), report);
  const lists = new Lists({ backend, store, clock, pageSize: config.pageSize });
  const keeper =
    config.cache && user !== undefined
      ? new Keeper({ cache: config.cache, name, store, clock, report, position: () => sync.position })
      : null;

  let subject: string | null = null;
  const sync: Sync = new Sync({
    backend,
    store,
    lists,
    arrivals,
    clock,
    random,
    onCurrent() {
      connection.current(clock.now());
      keeper?.touch();
    },
    onSubject(named) {
      const known = subject ?? keeper?.subject ?? named;
      subject = named;
      if (keeper) keeper.subject = named;
      if (known === named) return true;
      store.clear();
      return false;
    },
    onBroken: (error) => session.restart(error),
  });
  const session: Session = new Session({
    backend,
    clock,
    random,
    transports: config.transports,
    ambient: config.ambient,
    cursor: () => sync.position?.cursor ?? null,
    onChange: (change) => sync.receive(change),
    onState({ status, error }, transport) {
      if (error && error !== connection.$connection.get().error) report(error);
      connection.link(status, transport.name, error, clock.now());
      if (status === 'suspended') void keeper?.save();
    },
    report,
  });
  const context: CommandContext = {
    backend,
    store,
    clock,
    position: () => sync.position,
    nudge: () => session.hurry(),
  };

  let open = 0;
  let unfollow: (() => void) | undefined;
  const command = (op: BulkOp) => (targets: Targets) => markItems(context, op, targets);

  function close(): void {
    open++;
    unfollow?.();
    unfollow = undefined;
    session.stop();
    sync.stop();
    void keeper?.save();
  }

  return {
    $feed: inbox.$feed,
    $counts: store.counts.$counts,
    $connection: connection.$connection,
    $ui: ui.$ui,

    connect() {
      if (unfollow) return;
      const turn = ++open;
      unfollow = ui.follow();
      const begin = (position: typeof sync.position): void => {
        if (turn !== open) return;
        sync.start(position);
        session.start();
      };
      // What is kept paints first, and tells where to resume; without it, nothing waits.
      if (keeper && !sync.position) void keeper.load().then(begin);
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
      if (!sync.position) sync.refresh().catch(() => {});
    },

    open(query: Query): FeedView {
      const list = store.list(query);
      const view: FeedView = {
        query,
        $feed: list.$feed,
        loadMore: () => lists.more(list),
        close: () => {
          if (list !== inbox) store.closeList(query);
        },
      };
      if (list.$feed.get().status === 'idle' && unfollow)
        lists.first(list).catch((error: unknown) => lists.failed(list, asNotifError(error, 'server')));
      return view;
    },
    async refresh() {
      session.hurry();
      await sync.refresh();
    },
    loadMore: () => lists.more(inbox),

    markRead: command('read'),
    markUnread: command('unread'),
    markSeen: command('seen'),
    archive: command('archive'),
    unarchive: command('unarchive'),
    remove: (targets) => removeItems(context, targets),
    markAllRead: () => markAll(context, 'read'),
    clearAll: () => markAll(context, 'read_archive'),
    act: (id, actionId, input) => act(context, id, actionId, input),

    setUi: (patch) => ui.set(patch),
    onReceive: (listener) => arrivals.listen(listener),
    onError(listener) {
      errorListeners.add(listener);
      return () => errorListeners.delete(listener);
    },
  };
}
