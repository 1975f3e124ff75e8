import { elapsed, type Clock } from '../model/clock.js';
import type { Note } from '../model/debug.js';
import { NotifError } from '../model/errors.js';
import { asCursor, type Position } from '../model/position.js';
import type { FeedStore } from '../store/feed-store.js';
import type { CacheEntry, CacheStorageArea } from './entry.js';
import { storageName } from './name.js';
import { createOpLog, type OpLog } from './op-log.js';

export interface KeeperContext {
  readonly url: string;
  readonly user: string;
  readonly store: FeedStore;
  readonly clock: Clock;
  position(): Position | null;
  report(error: NotifError): void;
  note: Note;
}

/** Writes list and cursor to storage, always together, so that the cursor never runs ahead. */
export interface Keeper {
  /** Whose inbox is kept, in the server's words. */
  subject: string | null;
  /** Shows what was kept. Resolves to where it stands, or null: nothing usable. */
  load(): Promise<Position | null>;
  /** Something is worth keeping; it is written soon. */
  touch(): void;
  /** Writes it now. A tab that does not lead (`leads` false) writes nothing over what is newer. */
  save(leads?: boolean): Promise<void>;
  /**
   * Numbers the time in which this tab leads: higher than `known`, and than any that wrote here. Whatever an earlier leader
   * still wants to write is refused from now on.
   */
  nextTerm(known: number): Promise<number>;
  /** What the person did and the server may not have. */
  readonly ops: OpLog;
  wipe(): Promise<void>;
}

/** Changes are gathered this long before they are written. */
const SAVE_MS = 500;
/** Longest list that is kept; a longer one is cut, and fetched anew next time. */
const MAX_ITEMS = 200;

/** Storage that is blocked (another tab holds an older version open) answers never; nothing waits for it any longer. */
const PATIENCE_MS = 2000;

/** Whether it is an entry that we wrote; storage may hold anything. */
const isEntry = (entry: unknown): entry is CacheEntry => {
  const { v, items } = (entry ?? {}) as Partial<CacheEntry>;
  return v === 1 && Array.isArray(items) && items.every(({ id }: { id?: unknown }) => typeof id === 'string');
};
const termOf = (entry: unknown): number => (entry as Partial<CacheEntry> | null | undefined)?.term ?? 0;

export function keep(area: CacheStorageArea, context: KeeperContext): Keeper {
  const { store, clock, position, report, note } = context;
  const name = storageName(context.url, context.user);
  let timer: unknown;
  let broken = false;
  let term = 0;

  /** Storage that fails is said once; then it is as if there were none. */
  async function guard<T>(act: () => Promise<T>): Promise<T | undefined> {
    let late: unknown;
    try {
      return broken
        ? undefined
        : await Promise.race([
            act(),
            new Promise<never>((_, reject) => {
              late = clock.setTimeout(() => reject(new Error(`no answer in ${PATIENCE_MS} ms`)), PATIENCE_MS);
            }),
          ]);
    } catch (cause) {
      broken = true;
      report(new NotifError('storage', name, { cause }));
      return undefined;
    } finally {
      clock.clearTimeout(late);
    }
  }

  function cancel(): void {
    clock.clearTimeout(timer);
    timer = undefined;
  }

  const ops = createOpLog(area, `${name}:outbox`, guard);

  const keeper: Keeper = {
    subject: null,
    ops,
    async load() {
      const began = elapsed(clock);
      const entry = await guard(() => area.load(name));
      const [known, ms] = [isEntry(entry) ? entry : null, Math.round(elapsed(clock) - began)];
      note({
        ...{ area: 'client', event: 'cache', ms, rev: known?.cursor ? known.rev : null },
        items: known?.items.length ?? 0,
      });
      term = Math.max(term, termOf(entry));
      // Where the network was quicker, what it said is newer than what was kept.
      if (!known || store.inbox.state.updatedAt !== null) return null;
      const { items, counts, next, rev, cursor, savedAt } = known;
      keeper.subject = known.subject;
      store.change(() => {
        items.forEach(store.items.put);
        store.count(counts);
        store.inbox.page(items, rev, { status: 'ready', next, updatedAt: savedAt });
      });
      const at = asCursor(cursor);
      return at === null ? null : { cursor: at, rev };
    },
    touch() {
      timer ??= clock.setTimeout(() => void keeper.save(), SAVE_MS);
    },
    async save(leads = true) {
      cancel();
      const at = position();
      if (!at) return;
      const { ids } = store.inbox.$feed.get();
      // The server's words only, and all of them: a change on its way may yet be refused. It is kept beside the list, and
      // laid over it next time.
      const hidden = [...store.items.shown.keys()].filter((id) => store.inbox.names(id) && !ids.includes(id));
      const items = [...ids, ...hidden]
        .flatMap((id) => store.items.server.get(id) ?? [])
        .sort((a, b) => b.seq - a.seq);
      const cut = items.length > MAX_ITEMS;
      const entry: CacheEntry = {
        v: 1,
        subject: keeper.subject,
        cursor: cut ? null : at.cursor,
        rev: at.rev,
        counts: store.counts,
        items: items.slice(0, MAX_ITEMS),
        next: cut ? null : store.inbox.state.next,
        savedAt: clock.now(),
        term,
      };
      const isNewer = (known: unknown): boolean =>
        termOf(known) > term || (!leads && isEntry(known) && known.rev > entry.rev);
      await guard(() => area.update(name, (known) => (isNewer(known) ? known : entry)));
    },
    async nextTerm(known) {
      await guard(() =>
        area.update(name, (entry) => {
          term = Math.max(known, termOf(entry)) + 1;
          return isEntry(entry) ? { ...entry, term } : { term };
        }),
      );
      return term;
    },
    async wipe() {
      cancel();
      keeper.subject = null;
      await guard(() => area.update(name, () => undefined));
      await ops.edit(() => []);
    },
  };
  return keeper;
}
