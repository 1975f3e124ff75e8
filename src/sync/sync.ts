import type { Change, ChangesChange, PlacedChange } from '../model/change.js';
import type { ReadReason } from '../model/debug.js';
import { judge, LISTED, type Position } from '../model/position.js';
import type { FeedList } from '../store/feed-list.js';
import type { Page } from '../wire/backend.js';
import type { Arrivals } from './arrivals.js';
import type { Lists } from './lists.js';
import { createReader } from './reader.js';
import { createRetry } from './retry.js';
import { createStory } from './story.js';
import type { Sync, SyncHooks, SyncOptions } from './sync-hooks.js';

export type { Sync } from './sync-hooks.js';

/** Frames kept while the lists are on their way; beyond it they are read again rather than memory filled. */
const MAX_KEPT = 2000;
/** At most one start over in this time, however often the server asks for it. */
const RESTART_GAP_MS = 5000;

/**
 * Keeps the store equal to the server. Frames that follow each other are applied; whatever does not fit (a
 * gap, a reset, a bulk change of another device) is healed one way: the lists are read again while frames
 * wait, and what waited is applied over them. Read after listening, never the other way round.
 */
export function createSync(
  { store, clock, random, note }: SyncOptions,
  lists: Lists,
  arrivals: Arrivals,
  { onCurrent, onMove, onSubject, applyOwn }: SyncHooks,
): Sync {
  let position: Position | null = null;
  /** The last revision that was shown; undefined before anything was, when nothing is news. */
  let since: number | undefined;
  /** The server's revision when the open stream began. */
  let streamRev = -1;
  let wanted = false;
  let work: Promise<void> | null = null;
  /** Not null: what comes is kept for later. */
  let kept: PlacedChange[] | null = null;
  let lastRestart = -Infinity;
  /** The first list, which was asked for before the start. */
  let begun: Promise<Page> | undefined;
  /** The stream has said hello and nothing else yet. */
  let opening = false;
  /** A read has begun since then: what it brings is of the same history. */
  let fresh = false;
  const story = createStory(note, clock);
  const retry = createRetry(clock, random, () => ask('retry'));
  const { one, fail } = createReader(lists, retry, story);
  let stopped = new AbortController();

  function receive(change: Change): void {
    if (change.kind === 'hello') return greet(change.resumed, change.rev ?? -1, change.subject);
    if (change.kind === 'reset') {
      const isFrame = change.reason === 'bad_frame';
      startOver(isFrame ? 'bad-frame' : 'reset', isFrame);
    } else if ('counts' in change) place(change);
    opening = false;
  }

  function greet(resumed: boolean, rev: number, subject: string | null): void {
    story.hello(resumed, rev, position);
    streamRev = rev;
    opening = true;
    fresh = false;
    if (!onSubject(subject)) position = null;
    if (!position) {
      if (!work) retry.hurry();
      // Not resumed, and by no number the same as ours: what lies between is not known.
    } else if (!resumed && (rev < 0 || rev > position.rev)) ask('hello');
    else if (!kept && rev <= position.rev) onCurrent();
  }

  function place(change: PlacedChange): void {
    if (kept) {
      if (kept.push(change) <= MAX_KEPT) return;
      kept = [];
      want('overflow');
    } else if (!position) {
      startOver('start');
    } else if (change.kind === 'changes') {
      // A list that came meanwhile knows more.
      if ((change.counts?.rev ?? Infinity) < position.rev) return;
      take(change, change, change.counts?.rev ?? 0, false);
    } else {
      const verdict = judge(position, change);
      if (verdict === 'known') return;
      const bulk = change.kind === 'bulk';
      if (bulk) store.bulkRev = Math.max(store.bulkRev, change.rev);
      if (verdict === 'gap' || change.cursor === null) return ask('gap');
      if (bulk && !applyOwn(change.what, change.rev)) return ask('bulk');
      const { counts, cursor, rev } = change;
      take(change, { changes: bulk ? [] : [change], counts, cursor }, rev, rev > streamRev);
    }
  }

  type Taken = Pick<ChangesChange, 'changes' | 'counts' | 'cursor'>;
  function take(placed: PlacedChange, { changes, counts, cursor }: Taken, rev: number, live: boolean): void {
    const before = since;
    store.change(() => {
      changes.forEach(store.apply);
      store.count(counts);
    });
    moveTo(cursor, Math.max(position?.rev ?? 0, rev), placed);
    for (const change of changes)
      if (change.kind === 'upsert') arrivals.offer(change, before, live, clock.now());
    onCurrent();
  }

  function moveTo(cursor: string, rev: number, change: PlacedChange | null = null): void {
    position = { cursor, rev };
    since = rev;
    onMove(position, change);
  }

  /** Begins anew, but not more often than the bound. `here`: where we stand still holds, and what comes goes on meanwhile. */
  function startOver(why: ReadReason, here = false): void {
    const early = lastRestart + RESTART_GAP_MS - clock.now();
    if (!here) {
      position = null;
      kept ??= [];
    }
    if (opening && fresh && work) return;
    if (early > 0) {
      story.read(why, early);
      return retry.later(early, () => startOver(why, here));
    }
    lastRestart = clock.now();
    ask(why);
  }

  function ask(why: ReadReason): void {
    refresh(why).catch(() => {}); // Said where it happened; the lists show it.
  }

  function want(why: ReadReason): void {
    story.read(why);
    wanted = true;
  }

  function refresh(why: ReadReason): Promise<void> {
    want(why);
    kept ??= [];
    retry.cancel();
    const mine = (work ??= run(stopped.signal).finally(() => {
      if (work === mine) work = null;
    }));
    return mine;
  }

  async function run(signal: AbortSignal): Promise<void> {
    while (wanted) {
      wanted = false;
      fresh = true;
      try {
        await read(signal);
      } catch (reason) {
        if (signal.aborted) return;
        // What failed takes nothing from what is live. First, for what waits may ask anew, and only the retry answers.
        if (position) release();
        throw fail(reason, [...store.lists]);
      }
      if (signal.aborted) return;
      if (!wanted) release();
    }
    if (!kept) onCurrent();
  }

  const readOne = (list: FeedList): Promise<Page | undefined> => one(list, stopped.signal);

  async function read(signal: AbortSignal): Promise<void> {
    const { inbox } = store;
    const done = story.reading();
    const check = ({ subject }: Page): void => {
      if (!onSubject(subject)) since = undefined;
    };
    const page = begun ?? lists.first(inbox, signal, check);
    begun = undefined;
    const { items, cursor, counts } = await page;
    // Also those that were opened meanwhile: frames that the inbox has in it are not applied again.
    const others = [...store.lists].filter((list) => list !== inbox);
    const pages = await Promise.all(others.map(readOne));
    if (signal.aborted) return;
    if (pages.every(Boolean)) retry.succeeded();
    store.sweep();
    const known = since;
    // Without a cursor it is the newest item that tells what is new.
    const rev = cursor === null ? Math.max(...items.map(({ seq }) => seq), 0) : (counts?.rev ?? streamRev);
    done({ lists: store.lists.size, items: items.length, rev: counts?.rev ?? null, held: kept?.length ?? 0 });
    moveTo(cursor ?? `${LISTED}${clock.now()}`, rev);
    for (const item of items) arrivals.offer({ item, delivery: null }, known, false, clock.now());
    // The stream began after this was read, and will not tell of what lies between. Once is enough.
    if (!wanted && cursor !== null && streamRev > rev) want('behind');
    streamRev = Math.min(streamRev, rev);
  }

  /** Applies what came meanwhile; from a gap on it is kept again. */
  function release(): void {
    const now = kept ?? [];
    kept = null;
    now.forEach(place);
  }

  function stop(): void {
    stopped.abort();
    retry.cancel();
    work = kept = null;
    wanted = false;
  }

  return {
    position: () => position,
    start(at, first) {
      stop();
      stopped = new AbortController();
      begun = first;
      if (at && !position) moveTo(at.cursor, at.rev);
      story.start(position);
      if (!position) startOver('start');
      else for (const list of store.lists) if (list.state.updatedAt === null) void readOne(list);
    },
    stop,
    // Before the start, and where all are to be read anyway, it has its turn then.
    read: async (list) => void ((position ?? work) && (await readOne(list))),
    reset() {
      position = null;
      since = undefined;
      streamRev = -1;
      lastRestart = -Infinity;
    },
    refresh: () => refresh('asked'),
    receive,
  };
}
