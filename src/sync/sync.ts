import type { Change, ChangesChange, PlacedChange } from '../model/change.js';
import type { Clock } from '../model/clock.js';
import { asNotifError, NotifError } from '../model/errors.js';
import { judge, type Position } from '../model/position.js';
import type { FeedStore } from '../store/feed-store.js';
import { backoff } from '../transport/backoff.js';
import type { Backend, Page } from '../wire/backend.js';
import type { Arrivals } from './arrivals.js';
import type { Lists } from './lists.js';

export interface SyncOptions {
  backend: Backend;
  store: FeedStore;
  lists: Lists;
  arrivals: Arrivals;
  clock: Clock;
  random: () => number;
  /** Everything that is known to exist is in the store. */
  onCurrent: () => void;
  /** The server named whose inbox this is. Returns false where it is not whose we show. */
  onSubject: (subject: string) => boolean;
  /** The stream cannot be trusted to go on: resume it from the cursor. */
  onBroken: (error: NotifError) => void;
}

/**
 * Keeps the store equal to the server: first list, live frames, gaps and resets. It reads only after it
 * listens: what comes while something is on its way is kept, and applied over it. One thing at a time.
 */
export interface Sync {
  position(): Position | null;
  /** Begins at a cached position, or with the first list. */
  start(at: Position | null): void;
  stop(): void;
  /** Forgets where we stand, for another user. */
  reset(): void;
  /** The first page of every open list, anew. Rejects with why it could not be had. */
  refresh(): Promise<void>;
  receive(change: Change): void;
}

type Need = 'changes' | 'lists';
type Items = ChangesChange['changes'];

/** Frames kept while something is on its way; beyond it the list is fetched anew rather than memory filled. */
const MAX_KEPT = 2000;
/** At most one list in this time, however often the server asks us to start over. */
const RESTART_GAP_MS = 5000;
/** What trying again does not mend. */
const FINAL = ['unauthorized', 'forbidden'];

export function createSync(options: SyncOptions): Sync {
  const { backend, store, lists, arrivals, clock, random, onCurrent, onSubject } = options;
  let position: Position | null = null;
  /** The server's revision when the open stream began. */
  let streamRev = -1;
  let need: Need | null = null;
  let work: Promise<void> | null = null;
  /** Not null: what comes is kept for later. */
  let kept: PlacedChange[] | null = null;
  let lastRestart = -Infinity;
  let failures = 0;
  let retry: unknown;
  let stopped = new AbortController();

  function apply(changes: Items, counts: ChangesChange['counts'], live: boolean): void {
    const since = position?.rev ?? 0;
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

  function moveTo(cursor: string, rev = 0): void {
    position = { cursor, rev: Math.max(position?.rev ?? 0, rev) };
  }

  function receive(change: Change): void {
    if (change.kind === 'hello') greet(change.resumed, change.counts?.rev ?? -1, change.subject);
    else if (change.kind === 'reset') startOver();
    else if (change.kind !== 'ping' && change.kind !== 'bye') place(change);
  }

  function greet(resumed: boolean, rev: number, subject: string | null): void {
    if (subject !== null && !onSubject(subject)) position = null;
    streamRev = rev;
    if (!position) {
      if (!work) startOver();
    } else if (!resumed && rev > position.rev) ask('changes');
    else if (!kept && rev <= position.rev) onCurrent();
  }

  function place(change: PlacedChange): void {
    if (kept) {
      if (kept.push(change) <= MAX_KEPT) return;
      kept = [];
      need = 'lists';
    } else if (!position) {
      startOver();
    } else if (change.kind === 'changes') {
      apply(change.changes, change.counts, false);
      moveTo(change.cursor, change.counts?.rev);
      onCurrent();
    } else {
      const verdict = judge(position, change);
      if (verdict === 'known') return;
      // Which rows a bulk change touched only the server can say: they come as changes.
      if (verdict === 'gap' || change.kind === 'bulk' || change.cursor === null) return ask('changes');
      apply([change], change.counts, change.rev > streamRev);
      moveTo(change.cursor, change.rev);
      onCurrent();
    }
  }

  /** Begins anew with the lists, but not more often than the bound. */
  function startOver(): void {
    const early = lastRestart + RESTART_GAP_MS - clock.now();
    position = null;
    kept ??= [];
    if (early > 0) return later(startOver, early);
    lastRestart = clock.now();
    ask('lists');
  }

  function later(run: () => void, ms: number): void {
    clock.clearTimeout(retry);
    retry = clock.setTimeout(run, ms);
  }

  function ask(what: Need): void {
    request(what).catch(() => {}); // Said where it happened; the lists show it.
  }

  function request(what: Need): Promise<void> {
    if (need !== 'lists') need = what;
    kept ??= [];
    clock.clearTimeout(retry);
    const { signal } = stopped;
    const mine = (work ??= run(signal).finally(() => {
      if (work === mine) work = null;
    }));
    return mine;
  }

  async function run(signal: AbortSignal): Promise<void> {
    let lost: NotifError | undefined;
    while (need && !signal.aborted) {
      const what = need;
      need = null;
      try {
        await (what === 'lists' ? fetchLists(signal) : fetchChanges(signal));
        lost = undefined;
        failures = 0;
      } catch (reason) {
        lost = asNotifError(reason, 'server');
      }
      if (signal.aborted) return;
      if (lost) failed(what, lost);
      else if (!need) drain();
    }
    if (lost) throw lost;
  }

  /** Applies what came meanwhile; where something is missing before one of them, the rest is kept on. */
  function drain(): void {
    const missing = position && streamRev > position.rev;
    // Asked for once: where the backend does not get there, the frames themselves will tell.
    streamRev = Math.min(streamRev, position?.rev ?? streamRev);
    if (missing) {
      need = 'changes';
      return;
    }
    release();
    if (!kept) onCurrent();
  }

  function release(): void {
    const now = kept ?? [];
    kept = null;
    now.forEach(place);
  }

  function failed(what: Need, error: NotifError): void {
    if (what === 'lists') {
      store.lists.forEach((list) => lists.failed(list, error));
      if (!FINAL.includes(error.code))
        later(() => ask('lists'), Math.max(error.retryAfterMs ?? 0, backoff(failures++, random())));
      // A refresh that failed takes nothing from what is live.
      if (position) release();
    } else if (error.code === 'cursor-expired') {
      need = 'lists';
    } else {
      kept = null;
      options.onBroken(error);
    }
  }

  async function fetchLists(signal: AbortSignal): Promise<void> {
    const others = [...store.lists.values()].filter((list) => list !== store.inbox);
    const check = ({ subject }: Page): void => {
      if (subject !== null) onSubject(subject);
    };
    const { cursor, counts } = await lists.first(store.inbox, signal, check);
    if (cursor !== null && !signal.aborted) position = { cursor, rev: counts?.rev ?? streamRev };
    await Promise.all(others.map((list) => lists.first(list, signal)));
    if (!signal.aborted) store.sweep();
  }

  async function fetchChanges(signal: AbortSignal): Promise<void> {
    for (let more = true; more && position;) {
      const { cursor } = position;
      const answer = await backend.changes(cursor, { signal });
      if (!answer || signal.aborted) return;
      const { change } = answer;
      more = change.more;
      if (more && change.cursor === cursor)
        throw new NotifError('bad-response', 'changes: cursor does not move');
      apply(change.changes, change.counts, false);
      moveTo(change.cursor, more ? change.changes.at(-1)?.rev : change.counts?.rev);
    }
  }

  function stop(): void {
    stopped.abort();
    clock.clearTimeout(retry);
    work = kept = need = null;
  }

  return {
    position: () => position,
    start(at) {
      stop();
      stopped = new AbortController();
      position ??= at;
      if (!position) startOver();
    },
    stop,
    reset() {
      position = null;
      streamRev = -1;
      lastRestart = -Infinity;
    },
    refresh: () => request('lists'),
    receive,
  };
}
