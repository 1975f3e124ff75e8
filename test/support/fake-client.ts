import { atom, type Atom } from '../../src/model/atom.js';
import { mergePatch } from '../../src/model/merge-patch.js';
import { signal } from '../../src/model/signal.js';
import { watch } from '../../src/model/watch.js';
import { INBOX, matcher, queryKey } from '../../src/model/query.js';
import type {
  Arrival,
  Claim,
  Client,
  Command as Marking,
  CommandResult,
  ConnectionState,
  Counts,
  Debug,
  Feed,
  FeedView,
  Ids,
  Notification,
  NotifError,
  Query,
  Targets,
  Preferences,
  PreferencesPatch,
  PreferencesState,
  UiPatch,
  UiState,
} from '../../src/index.js';
import { feed, itemsOf } from './fake-feed.js';

type Command = keyof {
  [K in keyof Client as Client[K] extends (...args: never[]) => unknown ? K : never]: true;
};

/**
 * A client without a backend: settable stores, and a record of what was asked of it.
 *
 *     const client = new FakeClient([notification({ title: 'Deploy failed' })]);
 *     client.$connection.set({ ...client.$connection.get(), status: 'offline' });
 *     client.arrive(notification({ priority: 'urgent' }));
 *     expect(client.calls('markRead')).to.deep.equal([['n1']]);
 *
 * Commands do what the real ones do to what is shown, at once. How to bend it, most common first:
 * - `setItems(items, fields)` replaces the inbox, and counts it; `$feed.set(feed(…))` alone does not count;
 * - `failWith.markRead = new NotifError(…)` makes a command reject, with nothing changed;
 * - `hold()` makes commands wait until the function that it returns is called;
 * - `more = [...]` is what `loadMore()` finds;
 * - `fail(error)` reports what nobody asked for.
 */
export class FakeClient implements Client {
  readonly $feed: Atom<Feed> = atom(feed([]));
  readonly $counts: Atom<Counts> = atom({ unread: 0, unseen: 0, capped: false, rev: 1 });
  readonly $connection: Atom<ConnectionState> = atom<ConnectionState>({
    status: 'live',
    transport: 'sse',
    since: Date.now(),
    error: null,
  });
  readonly $ui: Atom<UiState> = atom<UiState>({
    panel: 'expanded',
    tab: 'all',
    doNotDisturb: false,
    settings: {},
  });

  /** Nothing is noted here: it does nothing that a log could tell of. */
  readonly debug: Debug = { entries: () => [], listen: () => () => {} };

  readonly failWith: Partial<Record<Command, NotifError>> = {};
  /** What the next `loadMore()` brings. */
  more: readonly Notification[] = [];

  /** What is in the archive, or sleeps. */
  #away: readonly Notification[] = [];
  readonly #log: { command: Command; args: unknown[] }[] = [];
  readonly #views = new Map<string, { query: Query; $feed: Atom<Feed> }>();
  readonly #receivers = new Set<(arrival: Arrival) => void>();
  readonly #errorListeners = new Set<(error: NotifError) => void>();
  #gate: Promise<void> = Promise.resolve();

  constructor(items: readonly Notification[] = []) {
    this.setItems(items);
  }

  /** The inbox, and what follows from it: counts and open lists. */
  setItems(items: readonly Notification[], fields: Partial<Feed> = {}): void {
    const shown = items.filter(matcher({}));
    this.#away = items.filter((item) => !shown.includes(item));
    this.$feed.set(feed(shown, { hasMore: this.more.length > 0, ...fields }));
    this.$counts.set({
      unread: shown.filter(({ readAt }) => readAt === null).length,
      unseen: shown.filter(({ seenAt }) => seenAt === null).length,
      capped: false,
      rev: this.$counts.get().rev + 1,
    });
    for (const { query, $feed } of this.#views.values()) $feed.set(this.#filtered(query));
  }

  /** What is in the archive, from now on. */
  setArchive(items: readonly Notification[]): void {
    this.setItems([...itemsOf(this.$feed.get()), ...items]);
  }

  /** As if the backend had just sent it. */
  arrive(item: Notification, delivery: Arrival['delivery'] = null): void {
    this.setItems([item, ...this.#all().filter(({ id }) => id !== item.id)]);
    for (const receive of this.#receivers) receive({ item, delivery });
  }

  /** As if a change of an item had come from elsewhere. */
  change(id: string, fields: Partial<Notification>): void {
    this.setItems(this.#all().map((item) => (item.id === id ? { ...item, ...fields } : item)));
  }

  fail(error: NotifError): void {
    for (const listener of this.#errorListeners) listener(error);
  }

  /** Commands wait from now on, until the returned function is called. */
  hold(): () => void {
    let release = (): void => {};
    this.#gate = new Promise((resolve) => (release = resolve));
    return release;
  }

  /** With which arguments a command was called, oldest first. */
  calls(command: Command): unknown[][] {
    return this.#log.filter((entry) => entry.command === command).map(({ args }) => args);
  }

  /** How many listeners the client still has: none once every element has left the page. */
  get listeners(): number {
    return this.#receivers.size + this.#errorListeners.size;
  }

  connect(): void {
    this.#note('connect');
  }
  close(): void {
    this.#note('close');
  }
  forget(): Promise<void> {
    return this.#run('forget', []);
  }
  reauthenticate(): void {
    this.#note('reauthenticate');
  }
  setTransports(): void {
    this.#note('setTransports');
  }

  open(query: Query): FeedView {
    this.#note('open', query);
    const key = queryKey(query);
    const searchedOn = 'server';
    if (key === INBOX)
      return { query, searchedOn, $feed: this.$feed, loadMore: () => this.loadMore(), close: () => {} };
    const view = this.#views.get(key) ?? { query, $feed: atom(this.#filtered(query)) };
    this.#views.set(key, view);
    return {
      ...view,
      searchedOn,
      loadMore: () => this.loadMore(),
      close: () => void this.#views.delete(key),
    };
  }
  search(text: string, query: Query = {}): FeedView {
    return this.open({ ...query, search: text });
  }

  refresh(): Promise<void> {
    return this.#run('refresh', []);
  }

  async loadMore(): Promise<void> {
    const now = this.$feed.get();
    this.$feed.set({ ...now, loadingMore: true });
    try {
      await this.#run('loadMore', []);
    } catch (error) {
      this.$feed.set({ ...this.$feed.get(), loadingMore: false });
      throw error;
    }
    const found = this.more;
    this.more = [];
    this.setItems([...this.#all(), ...found]);
  }

  markRead(targets: Targets): Marking {
    return this.#mark('markRead', targets, { readAt: Date.now(), seenAt: Date.now() });
  }
  markUnread(targets: Targets): Marking {
    return this.#mark('markUnread', targets, { readAt: null });
  }
  markSeen(targets: Targets): Marking {
    return this.#mark('markSeen', targets, { seenAt: Date.now() });
  }
  archive(targets: Targets): Marking {
    return this.#mark('archive', targets, { archivedAt: Date.now() });
  }
  unarchive(targets: Targets): Marking {
    return this.#mark('unarchive', targets, { archivedAt: null });
  }
  async remove(targets: Targets): Promise<void> {
    await this.#run('remove', [targets]);
    const gone = this.#idsOf(targets);
    this.setItems(this.#all().filter(({ id }) => !gone.includes(id)));
  }
  snooze(ids: Ids, until: number): Marking {
    return this.#mark('snooze', ids, { snoozedUntil: until }, [ids, until]);
  }
  unsnooze(ids: Ids): Marking {
    return this.#mark('unsnooze', ids, { snoozedUntil: null });
  }
  markAllRead(query?: Query): Marking {
    return this.#mark('markAllRead', { all: query ?? {} }, { readAt: Date.now() }, query ? [query] : []);
  }
  clearAll(query?: Query): Marking {
    const cleared = { readAt: Date.now(), archivedAt: Date.now() };
    return this.#mark('clearAll', { all: query ?? {} }, cleared, query ? [query] : []);
  }
  async act(id: string, actionId: string, input?: unknown): Promise<Notification> {
    await this.#run('act', input === undefined ? [id, actionId] : [id, actionId, input]);
    const item = this.$feed.get().get(id);
    if (!item) throw new Error(`The fake inbox has no notification '${id}'.`);
    const actions = item.actions.map((action) =>
      action.id === actionId
        ? { ...action, state: 'done' as const, outcome: `${action.label}: done` }
        : action,
    );
    this.change(id, { actions });
    return { ...item, actions };
  }

  setUi(patch: UiPatch): void {
    this.#note('setUi', patch);
    const now = this.$ui.get();
    this.$ui.set({ ...now, ...patch, settings: { ...now.settings, ...patch.settings } });
  }
  readonly $preferences = atom<PreferencesState>({ status: 'idle', value: null, error: null });
  /** What `loadPreferences()` finds; null: this backend keeps none. */
  kept: Preferences | null = null;
  async loadPreferences(): Promise<void> {
    if (this.$preferences.get().status === 'ready') return;
    this.$preferences.set({ status: 'loading', value: null, error: null });
    try {
      await this.#run('loadPreferences', []);
      const { kept } = this;
      this.$preferences.set({ status: kept ? 'ready' : 'absent', value: kept, error: null });
    } catch (error) {
      this.$preferences.set({ status: 'error', value: null, error: error as NotifError });
    }
  }
  async setPreferences(patch: PreferencesPatch): Promise<void> {
    const before = this.$preferences.get();
    this.$preferences.set({ ...before, value: mergePatch(before.value, patch) as Preferences });
    try {
      await this.#run('setPreferences', [patch]);
    } catch (error) {
      this.$preferences.set(before);
      throw error;
    }
  }

  onReceive(listener: (arrival: Arrival) => void): () => void {
    this.#receivers.add(listener);
    return () => this.#receivers.delete(listener);
  }
  readonly $toaster = atom(true);
  readonly #claimed = signal<readonly Claim[]>();
  claim(claims: readonly Claim[]): void {
    this.#note('claim', ...claims.map(({ id }) => id));
  }
  onClaimed(listener: (claims: readonly Claim[]) => void): () => void {
    return this.#claimed.listen(listener);
  }
  /** As if another tab had told of these. */
  claimElsewhere(claims: readonly Claim[]): void {
    this.#claimed.send(claims);
  }
  onChange(listener: (what: 'feed' | 'counts' | 'connection' | 'ui') => void): () => void {
    return watch(
      { feed: this.$feed, counts: this.$counts, connection: this.$connection, ui: this.$ui },
      listener,
    );
  }
  onError(listener: (error: NotifError) => void): () => void {
    this.#errorListeners.add(listener);
    return () => this.#errorListeners.delete(listener);
  }

  #note(command: Command, ...args: unknown[]): void {
    this.#log.push({ command, args });
  }

  async #run(command: Command, args: unknown[]): Promise<void> {
    this.#note(command, ...args);
    await this.#gate;
    const error = this.failWith[command];
    if (error) throw error;
  }

  /** Shown at once; taken back where the command is to fail, and by `undo()`. */
  #mark(
    command: Command,
    targets: Targets,
    fields: Partial<Notification>,
    args: unknown[] = [targets],
  ): Marking {
    const before = this.#all();
    const undo = async (): Promise<void> => this.setItems(before);
    return Object.assign(this.#show(command, targets, fields, args, undo), { undo });
  }

  async #show(
    command: Command,
    targets: Targets,
    fields: Partial<Notification>,
    args: unknown[],
    undo: () => Promise<void>,
  ): Promise<CommandResult> {
    const ids = this.#idsOf(targets);
    const before = this.#all();
    const touched = before.filter(({ id }) => ids.includes(id));
    this.setItems(before.map((item) => (ids.includes(item.id) ? { ...item, ...fields } : item)));
    try {
      await this.#run(command, args);
    } catch (error) {
      await undo();
      throw error;
    }
    return { affected: touched.length, undo };
  }

  #all(): Notification[] {
    const shown = itemsOf(this.$feed.get());
    const ids = new Set(shown.map(({ id }) => id));
    return [...shown, ...this.#away.filter(({ id }) => !ids.has(id))];
  }

  #filtered(query: Query): Feed {
    return feed(this.#all().filter(matcher(query)));
  }

  #idsOf(targets: Targets): readonly string[] {
    if (typeof targets === 'string') return [targets];
    return 'all' in targets ? this.#filtered(targets.all).ids : targets;
  }
}
