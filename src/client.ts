import type { UiStore } from './cache/ui-state.js';
import type { OwnChanges } from './commands/context.js';
import type { Commands } from './commands/index.js';
import { atom } from './model/atom.js';
import { bulkKey } from './model/change.js';
import type { Client } from './model/client.js';
import { asNotifError, NotifError, type NotifErrorCode } from './model/errors.js';
import type { Position } from './model/position.js';
import { isUnread } from './model/notification.js';
import { tell } from './model/tell.js';
import type { UiState } from './model/ui-state.js';
import { resolveOptions, type ClientOptions } from './options.js';
import { createConnectionStore } from './store/connection-store.js';
import { createFeedStore } from './store/feed-store.js';
import { createArrivals } from './sync/arrivals.js';
import { createLists } from './sync/lists.js';
import { createSync, type Sync } from './sync/sync.js';
import { createSession, type Session } from './transport/session.js';
import { createHttp } from './wire/request.js';
import { contractBackend, decodeAnswer, LIST } from './wire/routes.js';

type Later = Commands & { readonly ui: UiStore };

const COMMANDS = [
  'markRead',
  'markUnread',
  'markSeen',
  'archive',
  'unarchive',
  'remove',
  'markAllRead',
  'clearAll',
  'act',
] as const;

/**
 * Makes a client of one person's inbox. Nothing is opened before `connect()`.
 * Throws a {@link NotifError}: `bad-option`, or `secret-in-browser` for a key that must not be there.
 */
export function createClient(options: ClientOptions): Client {
  const config = resolveOptions(options);
  const { user, url } = config;
  const errorListeners = new Set<(error: NotifError) => void>();
  const said = new Set<string>();
  function report(error: NotifError): void {
    tell(errorListeners, () => error);
    // Nobody listens: once per kind, so that a broken backend is found, and does not flood the console.
    if (!errorListeners.size && !said.has(error.code)) console.warn(error);
    said.add(error.code);
  }

  const store = createFeedStore();
  const { inbox } = store;
  const http = createHttp(config);
  const backend = contractBackend(http, report);
  const core = { ...config, store, backend, report, position: (): Position | null => sync.position() };
  const connection = createConnectionStore(config.clock.now);
  const arrivals = createArrivals();
  const lists = createLists(core);
  // Without a user nothing is kept: with cookies, nobody could tell whose it is.
  const keeper = user === undefined ? undefined : config.cache?.keep({ ...core, user });
  const $ui = atom<UiState>({ panel: 'expanded', tab: 'all', doNotDisturb: false });
  const own: OwnChanges = new Map();

  const sync: Sync = createSync(
    core,
    lists,
    arrivals,
    () => {
      connection.current();
      keeper?.touch();
      prefetch();
    },
    (named) => {
      const known = subject ?? keeper?.subject ?? named;
      subject = named;
      if (keeper) keeper.subject = named;
      if (known !== named) store.clear();
      return known === named;
    },
    (what, rev) => {
      own.get(what)?.(rev);
      return own.has(what);
    },
  );
  let subject: string | null = null;
  const session: Session = createSession(
    core,
    () => sync.position()?.cursor ?? null,
    sync.receive,
    ({ status, error }, transport) => {
      if (error && error !== connection.$connection.get().error) report(error);
      connection.link(status, transport.name, error);
      if (status === 'suspended') void keeper?.save();
    },
  );

  let later: Promise<Later> | undefined;
  const load = (): Promise<Later> =>
    (later ??= import('./later.js').then(
      ({ createCommands, contractWrites, createUiStore }) => {
        const ui = createUiStore($ui, config.storage, url, user);
        ui.follow(connected);
        const writes = contractWrites(http, LIST, (body) => decodeAnswer(body, report));
        const tools = {
          bulkKey,
          isUnread,
          fault: (code: NotifErrorCode, what: string) => new NotifError(code, what),
        };
        return { ...createCommands({ ...core, tools }, lists, sync, session.hurry, own, writes), ui };
      },
      (cause: unknown) => {
        later = undefined;
        throw new NotifError('load', 'later', { cause });
      },
    ));
  /** What a first paint does not need comes before the first click can ask for it. */
  const prefetch = (): void => void load().catch(() => {});
  /** A command, which waits for its code where it is asked for before that came. */
  const command =
    <K extends keyof Commands>(name: K) =>
    async (...args: unknown[]): Promise<unknown> =>
      ((await load())[name] as (...args: unknown[]) => unknown)(...args);
  const commands = Object.fromEntries(COMMANDS.map((name) => [name, command(name)])) as Pick<
    Client,
    (typeof COMMANDS)[number]
  >;
  const loadMore = command('loadMore') as Commands['loadMore'];

  let turn = 0;
  let connected = false;

  function connect(on: boolean): void {
    turn++;
    connected = on;
    void later?.then(({ ui }) => ui.follow(on));
  }

  function close(): void {
    connect(false);
    session.stop();
    sync.stop();
    void keeper?.save();
  }

  return {
    ...commands,
    $feed: inbox.$feed,
    $counts: store.$counts,
    $connection: connection.$connection,
    $ui,

    connect() {
      if (connected) return;
      connect(true);
      const mine = turn;
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
      sync.reset();
      subject = null;
      store.clear();
      http.forgetAuth();
      await keeper?.wipe();
      (await load()).ui.forget();
    },
    reauthenticate() {
      http.forgetAuth();
      if (!connected) return;
      session.start();
      sync.refresh().catch(() => {});
    },

    open(query) {
      const list = store.list(query);
      prefetch();
      if (connected && list.state.status === 'idle')
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
    setUi: (patch) => void load().then(({ ui }) => ui.set(patch), report),
    onReceive: arrivals.listen,
    onError(listener) {
      errorListeners.add(listener);
      return () => errorListeners.delete(listener);
    },
  };
}
