import type { Delivery } from './change.js';
import type { ConnectionState } from './connection.js';
import type { Counts } from './counts.js';
import type { Debug } from './debug.js';
import type { NotifError } from './errors.js';
import type { Feed } from './feed.js';
import type { Notification } from './notification.js';
import type { PreferencesPatch, PreferencesState } from './preferences.js';
import type { Query } from './query.js';
import type { Readable } from './readable.js';
import type { UiPatch, UiState } from './ui-state.js';

/** A notification that came while the client ran. The list and the counts already have it. */
export interface Arrival {
  readonly item: Notification;
  /** What the server says about interrupting; null where it says nothing. */
  readonly delivery: Delivery | null;
}

/** What came of a command once the server has it. */
export interface CommandResult {
  /** How many items the server changed. */
  readonly affected: number;
  /** Puts everything back as it was. The server takes it for 60 s; later it rejects with `rejected`. */
  undo(): Promise<void>;
}

/** A command on its way. It waits as long as the server cannot be reached, up to a day. */
export interface Command extends Promise<CommandResult> {
  /** As that of its result, and before: what was not sent yet never is. */
  undo(): Promise<void>;
}

/** One live list. Several share the client's one stream. */
export interface FeedView {
  readonly query: Query;
  /** Where `query.search` is looked for: on the server, or, where it cannot search, in what is loaded here. */
  readonly searchedOn: 'server' | 'loaded';
  readonly $feed: Readable<Feed>;
  /** Fetches the next older page; does nothing at the end or while one is on its way. */
  loadMore(): Promise<void>;
  /** Forgets the list. `$feed` no longer changes. */
  close(): void;
}

/** What `sse()`, `websocket()` or `polling()` returned, or a `Transport` of your own. */
export interface TransportValue {
  readonly name: string;
  open(link: never): Promise<void>;
}

/** One arrival: an item that moves to the top of the list by a new `seq` is another. */
export interface Claim {
  readonly id: string;
  readonly seq: number;
}

/** Ids of what a command is for: one or many. */
export type Ids = string | readonly string[];

/** All that match a query, loaded or not, of what had arrived by now; `{ all: {} }` is the inbox. */
export interface All {
  /** Without a `view`, `unarchive` is for the archive and everything else for the inbox. */
  readonly all: Query;
}

/** What a command is for. */
export type Targets = Ids | All;

/**
 * The connection of one person to one backend. Commands change what is shown at once, then ask the
 * server, now or once it can be reached; where it refuses, the change has been taken back by the time the promise rejects
 * (always with a {@link NotifError}), or where nobody waits for it any more, by the time it is told to `onError`.
 */
export interface Client {
  /** The inbox, newest first. */
  readonly $feed: Readable<Feed>;
  readonly $counts: Readable<Counts>;
  readonly $connection: Readable<ConnectionState>;
  /** Collapsed or expanded, and the tab: kept on the device. */
  readonly $ui: Readable<UiState>;

  /**
   * Shows what is cached, fetches the list and keeps a stream open. Does nothing when already connected, unless the server
   * ended the stream for good.
   */
  connect(): void;
  /** Ends the stream. Stores keep what they have, and so do commands on their way; `connect()` begins again. */
  close(): void;
  /**
   * Closes, and wipes what this device keeps of this person (for logout). Commands that the server does not have are given
   * up: they reject with `dropped`.
   */
  forget(): Promise<void>;
  /** Tries again after `blocked`, for example once the person has signed in. */
  reauthenticate(): void;

  /**
   * Other ways to hear from the backend, best first, from now on. The one in use goes on until a new one has said hello and
   * proved itself, so nothing is lost or told twice meanwhile. Throws `bad-option` for a list that is empty.
   */
  setTransports(transports: readonly TransportValue[]): void;

  /**
   * A live list, for another tab or filter, up to date on the client's one stream. Who opens the same query shares one
   * list; it goes when the last of them closes it. In development, throws `bad-option` for what no query can mean.
   */
  open(query: Query): FeedView;
  /** `open()` with a text to look for, in title, body and actor. */
  search(text: string, query?: Query): FeedView;
  /** Fetches the first page anew. */
  refresh(): Promise<void>;
  /** The next older page of `$feed`. */
  loadMore(): Promise<void>;

  markRead(targets: Targets): Command;
  markUnread(targets: Targets): Command;
  markSeen(targets: Targets): Command;
  archive(targets: Targets): Command;
  unarchive(targets: Targets): Command;
  /** Deletes for good: there is no undo. */
  remove(targets: Targets): Promise<void>;
  /** Takes items out of the inbox until a time, milliseconds since 1970. They come back on top when the server says so. */
  snooze(ids: Ids, until: number): Command;
  /** Ends a snooze now. */
  unsnooze(ids: Ids): Command;
  /**
   * Marks everything read that had arrived by now, or of it what matches a query; what arrives during the request stays
   * unread.
   */
  markAllRead(query?: Query): Command;
  /** Marks everything read and archives it, up to now, or of it what matches a query. */
  clearAll(query?: Query): Command;
  /** Runs a button that has no URL (approve, reject); resolves to the item with its outcome. */
  act(id: string, actionId: string, input?: unknown): Promise<Notification>;

  setUi(patch: UiPatch): void;

  /**
   * What the person wants to be sent, as the server keeps it. It is read by `loadPreferences()`, and from then on follows what
   * the server tells.
   */
  readonly $preferences: Readable<PreferencesState>;
  /** Reads them, unless they are here. Never rejects: `$preferences` says what came of it. */
  loadPreferences(): Promise<void>;
  /** Changes some of them, at once here; rejects, with all as it was, where the server refuses or cannot be reached. */
  setPreferences(patch: PreferencesPatch): Promise<void>;

  /** Told of each arrival, once per notification; not of the first list, nor of what is over 5 minutes old. */
  onReceive(listener: (arrival: Arrival) => void): () => void;
  /** Whether this tab is the one to interrupt: of those that share one stream, the one used last. True where it is alone. */
  readonly $toaster: Readable<boolean>;
  /** These were told here, by a pop-up for example: no other tab need tell them. */
  claim(arrivals: readonly Claim[]): void;
  /** Told of what another tab has told. */
  onClaimed(listener: (arrivals: readonly Claim[]) => void): () => void;
  /** Told which of the client's stores changed, each time that one does; for what wants to know of all of them. */
  onChange(listener: (what: 'feed' | 'counts' | 'connection' | 'ui') => void): () => void;
  /** Told of everything that went wrong without a caller to reject to: bad frames, lost storage, … */
  onError(listener: (error: NotifError) => void): () => void;
  /** What this client did, for whoever looks for why. */
  readonly debug: Debug;
}
