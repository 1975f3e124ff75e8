import type { BulkOp } from '../model/change.js';
import type { Counts } from '../model/counts.js';
import type { Notification } from '../model/notification.js';
import type { MarkAnswer } from '../model/op.js';
import type { Filter, Query } from '../model/query.js';
import type { Http } from './request.js';

export type { MarkAnswer };

/** A page of a list (contract U2). */
export interface Page {
  readonly items: readonly Notification[];
  /** Asks for the next older page; null at the end. */
  readonly next: string | null;
  /** Cursor of the moment that the page shows; null where the backend has none. */
  readonly cursor: string | null;
  readonly counts: Counts | null;
  readonly total: number | null;
  /** Opaque id of the user whose inbox this is. */
  readonly subject: string | null;
}

export interface PageRequest {
  readonly limit: number;
  /** `next` of the page before it; left out, the newest. */
  readonly before?: string | undefined;
}

/**
 * What the client reads of a backend; the contract's routes and every dialect give the same. By `json`, and where it
 * opens a connection that is no request by `url`, `credentials` and `authorize`, a transport brings the words that it
 * alone says, so that no other page carries them.
 */
export interface Backend extends Omit<Http, 'open'> {
  /** What `filter` asks for, in the backend's own words: see {@link Writes.filter}. */
  list(filter: Filter, page: PageRequest, signal?: AbortSignal): Promise<Page>;
  /** Whether its list searches text. Where it does not, what is loaded is searched here. @default true */
  readonly searches?: boolean;
  /** The head of an open event stream, resumed after `cursor`. */
  stream(cursor: string | null, signal: AbortSignal): Promise<Response>;
  /** Whether the backend answers over plain HTTP, so that what does not work is the transport. */
  probe(signal: AbortSignal): Promise<boolean>;
}

/** What a bulk change is for: items by their ids, or all that had arrived by a watermark and match a filter. */
export type BulkTargets =
  | { readonly ids: readonly string[] }
  | { readonly ids: null; readonly upTo: string; readonly filter: object | null };

/** What the client asks a backend to change, each under an idempotency key: asked twice, done once. */
export interface Writes {
  /** A query as parameters of `Backend.list`. */
  filter(query: Query): Filter;
  /** A query as the filter of a bulk change, which the stream repeats; null where it asks for nothing. */
  bulkFilter(query: Query): object | null;
  bulk(op: BulkOp, targets: BulkTargets, key: string): Promise<MarkAnswer>;
  /** Hides an item from the inbox until a time (milliseconds since 1970); null wakes it. */
  snooze(id: string, until: number | null, key: string): Promise<MarkAnswer>;
  undo(rev: number, key: string): Promise<MarkAnswer>;
  remove(id: string, key: string): Promise<void>;
  act(id: string, actionId: string, input: unknown, key: string): Promise<MarkAnswer>;
}
