import type { Change, PlacedChange } from '../model/change.js';
import type { Clock } from '../model/clock.js';
import type { Note } from '../model/debug.js';
import type { Position } from '../model/position.js';
import type { FeedList } from '../store/feed-list.js';
import type { FeedStore } from '../store/feed-store.js';
import type { Page } from '../wire/backend.js';

/** What the sync tells, and asks, of those around it. */
export interface SyncHooks {
  /** Everything known to exist is in the store. */
  onCurrent(): void;
  /** We stand at `to` now: by `change`, or (null) because the lists were read anew. */
  onMove(to: Position, change: PlacedChange | null): void;
  /** Whose inbox the server says this is (null: it does not say); false where it is not whose we show. */
  onSubject(subject: string | null): boolean;
  /** Shows a bulk change that was asked for here, at the revision given; whether it was one. */
  applyOwn(what: string, rev: number): boolean;
}

export interface SyncOptions {
  store: FeedStore;
  clock: Clock;
  note: Note;
  random: () => number;
}

export interface Sync {
  position(): Position | null;
  /**
   * Begins where it stood, or at a cached position, or with the first list: `first` is that list, where somebody asked for it
   * already and shows it.
   */
  start(at: Position | null, first?: Promise<Page>): void;
  stop(): void;
  /** Forgets where we stand, for another user. */
  reset(): void;
  /** The newest page of one list, at once where this is started, else then. What fails is tried again. */
  read(list: FeedList): Promise<void>;
  /** The newest page of every open list, anew. Rejects with why it could not be had. */
  refresh(): Promise<void>;
  receive(change: Change): void;
}
