import type { Change, RemoveChange, UpsertChange } from '../model/change.js';
import type { Clock } from '../model/clock.js';
import type { Counts } from '../model/counts.js';
import { asNotifError, NotifError } from '../model/errors.js';
import type { FeedStore } from '../store/feed-store.js';
import { backoff } from '../transport/backoff.js';
import type { Backend, Page } from '../wire/backend.js';
import type { Arrivals } from './arrivals.js';
import type { Lists } from './lists.js';
import { judge, type Position } from './position.js';

export interface SyncOptions {
  backend: Backend;
  store: FeedStore;
  lists: Lists;
  arrivals: Arrivals;
  clock: Clock;
  random: () => number;
  /** Everything up to `position` is in the store. */
  onCurrent: (position: Position) => void;
  /** The server named whose inbox this is. Returns false where it is not whose we show. */
  onSubject: (subject: string) => boolean;
  /** The stream cannot be trusted to go on: resume it from the cursor. */
  onBroken: (error: NotifError) => void;
}

/** Frames kept while something is on its way; beyond it the list is fetched anew rather than memory filled. */
const MAX_BUFFER = 2000;
/** At most one list in this time, however often the server asks us to start over. */
const RESTART_GAP_MS = 5000;

type Placed = Extract<Change, { kind: 'upsert' | 'remove' | 'bulk' | 'changes' }>;

/**
 * Keeps the store equal to the server: first list, live frames, gaps and resets. It reads only after it
 * listens: what comes while something is on its way is kept, and applied over it. One thing at a time.
 */
export class Sync {
  readonly #options: SyncOptions;
  #position: Position | null = null;
  /** The server's revision when the open stream began. */
  #streamRev = -1;
  #wanted: 'nothing' | 'changes' | 'lists' = 'nothing';
  #work: Promise<void> | null = null;
  /** Not null: what comes is kept for later. */
  #kept: Placed[] | null = null;
  #lastRestart = -Infinity;
  #failures = 0;
  #retry: unknown;
  #stop = new AbortController();

  constructor(options: SyncOptions) {
    this.#options = options;
  }

  get position(): Position | null {
    return this.#position;
  }

  /** Begins at a cached position, or with the first list. */
  start(position: Position | null): void {
    this.stop();
    this.#stop = new AbortController();
    this.#position ??= position;
    if (!this.#position) this.#restart();
  }

  stop(): void {
    this.#stop.abort();
    this.#options.clock.clearTimeout(this.#retry);
    this.#work = null;
    this.#kept = null;
    this.#wanted = 'nothing';
  }

  /** Forgets where we stand, for another user. */
  reset(): void {
    this.#position = null;
    this.#streamRev = -1;
  }

  /** The first page of every open list, anew. Rejects with why it could not be had. */
  refresh(): Promise<void> {
    return this.#need('lists');
  }

  receive(change: Change): void {
    switch (change.kind) {
      case 'hello':
        return this.#hello(change.resumed, change.counts?.rev ?? -1, change.subject);
      case 'reset':
        this.#position = null;
        return this.#restart();
      case 'upsert':
      case 'remove':
      case 'bulk':
      case 'changes':
        return this.#kept ? this.#keep(change) : this.#live(change);
    }
  }

  #hello(resumed: boolean, rev: number, subject: string | null): void {
    if (subject !== null && !this.#options.onSubject(subject)) this.#position = null;
    this.#streamRev = rev;
    if (!this.#position) {
      if (!this.#work) this.#restart();
    } else if (!resumed && rev > this.#position.rev) {
      this.#background('changes');
    } else if (!this.#kept && rev <= this.#position.rev) {
      this.#options.onCurrent(this.#position);
    }
  }

  #keep(change: Placed): void {
    if ((this.#kept?.push(change) ?? 0) <= MAX_BUFFER) return;
    this.#kept = [];
    this.#wanted = 'lists';
  }

  #live(change: Placed): void {
    const { onCurrent } = this.#options;
    if (!this.#position) {
      this.#kept = [change];
      return this.#restart();
    }
    const { rev } = this.#position;
    if (change.kind === 'changes') {
      this.#apply(change.changes, change.counts, rev, false);
      this.#position = { cursor: change.cursor, rev: Math.max(rev, change.counts?.rev ?? 0) };
      return onCurrent(this.#position);
    }
    const verdict = judge(this.#position, change);
    if (verdict === 'known') return;
    // A bulk frame names a watermark that only the server can read: its rows come as changes.
    if (verdict === 'gap' || change.kind === 'bulk' || change.cursor === null)
      return this.#background('changes');
    this.#apply([change], change.counts, rev, change.rev > this.#streamRev);
    this.#position = { cursor: change.cursor, rev: change.rev };
    onCurrent(this.#position);
  }

  #apply(
    changes: readonly (UpsertChange | RemoveChange)[],
    counts: Counts | null,
    since: number,
    live: boolean,
  ): void {
    const { store, arrivals, clock } = this.#options;
    store.change(() => {
      for (const change of changes) {
        if (change.kind === 'upsert') store.items.put(change.item);
        else store.items.drop(change.id, change.rev);
      }
      store.counts.put(counts);
    });
    for (const change of changes)
      if (change.kind === 'upsert') arrivals.offer(change, since, live, clock.now());
  }

  /** Starts over with the lists, but not more often than the bound. */
  #restart(): void {
    const { clock } = this.#options;
    const early = this.#lastRestart + RESTART_GAP_MS - clock.now();
    this.#kept ??= [];
    if (early <= 0) {
      this.#lastRestart = clock.now();
      return this.#background('lists');
    }
    clock.clearTimeout(this.#retry);
    this.#retry = clock.setTimeout(() => this.#restart(), early);
  }

  #background(what: 'changes' | 'lists'): void {
    this.#need(what).catch(() => {});
  }

  #need(what: 'changes' | 'lists'): Promise<void> {
    if (this.#wanted !== 'lists') this.#wanted = what;
    this.#kept ??= [];
    if (this.#work) return this.#work;
    this.#options.clock.clearTimeout(this.#retry);
    const { signal } = this.#stop;
    const work = this.#run(signal).finally(() => {
      if (this.#work === work) this.#work = null;
    });
    return (this.#work = work);
  }

  async #run(signal: AbortSignal): Promise<void> {
    while (this.#wanted !== 'nothing') {
      const what = this.#wanted;
      this.#wanted = 'nothing';
      try {
        if (what === 'lists') await this.#fetchLists(signal);
        else await this.#fetchChanges(signal);
      } catch (reason) {
        if (signal.aborted) return;
        this.#failed(what, asNotifError(reason, 'server'));
        continue;
      }
      if (signal.aborted) return;
      this.#failures = 0;
      if (this.#wanted === 'nothing') this.#drain();
    }
  }

  /** Applies what came meanwhile; where something is missing before one of them, the rest is kept on. */
  #drain(): void {
    if (this.#position && this.#streamRev > this.#position.rev) {
      this.#wanted = 'changes';
      // Asked for once: where the backend does not get there, the frames themselves will tell.
      this.#streamRev = this.#position.rev;
      return;
    }
    const kept = this.#kept ?? [];
    this.#kept = null;
    for (const change of kept) this.receive(change);
    if (this.#position && !this.#kept) this.#options.onCurrent(this.#position);
  }

  #failed(what: 'changes' | 'lists', error: NotifError): void {
    const { store, lists, clock, random, onBroken } = this.#options;
    if (what === 'changes' && error.code === 'cursor-expired') {
      this.#position = null;
      this.#wanted = 'lists';
      return;
    }
    if (what === 'changes') {
      this.#kept = null;
      onBroken(error);
    } else {
      for (const list of store.lists) lists.failed(list, error);
      if (error.code !== 'unauthorized' && error.code !== 'forbidden') {
        const wait = Math.max(error.retryAfterMs ?? 0, backoff(this.#failures++, random()));
        this.#retry = clock.setTimeout(() => this.#background('lists'), wait);
      }
    }
    throw error;
  }

  async #fetchLists(signal: AbortSignal): Promise<void> {
    const { store, lists, onSubject } = this.#options;
    const check = ({ subject }: Page): void => {
      if (subject !== null && !onSubject(subject)) this.#position = null;
    };
    const [inbox, ...others] = store.lists;
    if (!inbox) return;
    const { cursor, counts } = await lists.first(inbox, signal, check);
    if (signal.aborted) return;
    if (cursor !== null) this.#position = { cursor, rev: counts?.rev ?? this.#streamRev };
    await Promise.all(others.map((list) => lists.first(list, signal)));
    if (!signal.aborted) store.change(() => store.sweep());
  }

  async #fetchChanges(signal: AbortSignal): Promise<void> {
    while (this.#position && !signal.aborted) {
      const { cursor, rev } = this.#position;
      const answer = await this.#options.backend.changes(cursor, { signal });
      if (!answer || signal.aborted) return;
      const { changes, counts, cursor: reached, more } = answer.change;
      if (more && reached === cursor)
        throw new NotifError('bad-response', 'The backend has more changes, but its cursor does not move.');
      this.#apply(changes, counts, rev, false);
      const last = (more ? changes.at(-1)?.rev : counts?.rev) ?? rev;
      this.#position = { cursor: reached, rev: Math.max(rev, last) };
      if (!more) return;
    }
  }
}
