import type { FailureCode } from './failure.js';
import type { Kind } from './kind.js';

/** `queued` → `extracting` → `indexed`, or `failed` with its reason. */
export type DocumentStatus = 'queued' | 'extracting' | 'indexed' | 'failed';

/** A person of the workspace. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

/** Sentences and words taken from the document as they stand; nothing is rewritten. */
export interface Summary {
  readonly sentences: readonly string[];
  readonly keywords: readonly string[];
}

/** One request for approval. A rejected document may be asked about again: a new request with a new id. */
export interface Approval {
  readonly id: string;
  readonly state: 'requested' | 'approved' | 'rejected';
  readonly requestedBy: Person;
  readonly askedOf: Person;
  readonly requestedAt: string;
  readonly decidedAt: string | null;
}

/** What a notification can be about; also the `type` it carries on the wire. */
export type NoticeType =
  | 'document.indexed'
  | 'document.failed'
  | 'summary.ready'
  | 'approval.requested'
  | 'approval.approved'
  | 'approval.rejected';

/** An uploaded document and everything known about it. Times are RFC 3339. */
export interface Document {
  readonly id: string;
  /** The file's name as uploaded, without a path: at most 200 code points. */
  readonly name: string;
  /** Null where the name says nothing we read. */
  readonly kind: Kind | null;
  readonly bytes: number;
  readonly owner: Person;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly status: DocumentStatus;
  readonly failure: { readonly code: FailureCode; readonly message: string } | null;
  readonly words: number | null;
  /** Null for what has no pages: text and Markdown. */
  readonly pages: number | null;
  readonly summary: Summary | null;
  readonly approval: Approval | null;
  /** How often a job for it was begun. A file that takes the process down with it must not do so for ever. */
  readonly attempts: number;
  /**
   * Notifications still to be sent. Written in the same file as the change they tell of, so that a process
   * killed between the two sends them at its next start; the backend's dedup_key keeps them to one.
   */
  readonly due: readonly NoticeType[];
}
