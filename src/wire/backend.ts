import type { BulkOp } from '../model/change.js';
import type { Counts } from '../model/counts.js';
import type { Notification } from '../model/notification.js';
import type { Query } from '../model/query.js';
import type { Http } from './request.js';

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

/** What a state change came to. */
export interface MarkAnswer {
  /** The item as it is now, where one was changed. */
  readonly item: Notification | null;
  readonly affected: number;
  readonly counts: Counts | null;
  /** Revision of a bulk change, which undo names; null where there is no undo. */
  readonly rev: number | null;
}

/**
 * What the client reads of a backend; the contract's routes and every dialect give the same. By `json`, and where it
 * opens a connection that is no request by `url`, `credentials` and `authorize`, a transport brings the words that it
 * alone says, so that no other page carries them.
 */
export interface Backend extends Omit<Http, 'open'> {
  list(query: Query, page: PageRequest, signal?: AbortSignal): Promise<Page>;
  /** The head of an open event stream, resumed after `cursor`. */
  stream(cursor: string | null, signal: AbortSignal): Promise<Response>;
}

/** What the client asks a backend to change, each under an idempotency key: asked twice, done once. */
export interface Writes {
  /** One state change of some items, or (`ids` null) of all up to the watermark `upTo`. */
  bulk(op: BulkOp, ids: readonly string[] | null, upTo: string | null, key: string): Promise<MarkAnswer>;
  undo(rev: number, key: string): Promise<MarkAnswer>;
  remove(id: string, key: string): Promise<void>;
  act(id: string, actionId: string, input: unknown, key: string): Promise<MarkAnswer>;
}
