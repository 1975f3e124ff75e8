import type { Delivery } from './change.js';
import type { ConnectionState } from './connection.js';
import type { Counts } from './counts.js';
import type { NotifError } from './errors.js';
import type { Feed } from './feed.js';
import type { Notification } from './notification.js';
import type { Query } from './query.js';
import type { Readable } from './readable.js';
import type { UiState } from './ui-state.js';

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
 * server; where it refuses, the change has been taken back by the time the promise rejects (always with a
 * {@link NotifError}).
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
  /** Ends the stream. Stores keep what they have; `connect()` begins again. */
  close(): void;
  /** Closes, and wipes what this device keeps of this person (for logout). */
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

  markRead(targets: Targets): Promise<CommandResult>;
  markUnread(targets: Targets): Promise<CommandResult>;
  markSeen(targets: Targets): Promise<CommandResult>;
  archive(targets: Targets): Promise<CommandResult>;
  unarchive(targets: Targets): Promise<CommandResult>;
  /** Deletes for good: there is no undo. */
  remove(targets: Targets): Promise<void>;
  /** Takes items out of the inbox until a time, milliseconds since 1970. They come back on top when the server says so. */
  snooze(ids: Ids, until: number): Promise<CommandResult>;
  /** Ends a snooze now. */
  unsnooze(ids: Ids): Promise<CommandResult>;
  /**
   * Marks everything read that had arrived by now, or of it what matches a query; what arrives during the request stays
   * unread.
   */
  markAllRead(query?: Query): Promise<CommandResult>;
  /** Marks everything read and archives it, up to now, or of it what matches a query. */
  clearAll(query?: Query): Promise<CommandResult>;
  /** Runs a button that has no URL (approve, reject); resolves to the item with its outcome. */
  act(id: string, actionId: string, input?: unknown): Promise<Notification>;

  setUi(patch: Partial<UiState>): void;

  /** Told of each arrival, once per notification; not of the first list, nor of what is over 5 minutes old. */
  onReceive(listener: (arrival: Arrival) => void): () => void;
  /** Told of everything that went wrong without a caller to reject to: bad frames, lost storage, … */
  onError(listener: (error: NotifError) => void): () => void;
}
