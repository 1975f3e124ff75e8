/** The head of one user's inbox: the counter that orders all its changes (contract, "Ordering, cursors"). */
export interface Inbox {
  readonly user: string;
  /** Changes when history was lost; random, so that one user's cursor is foreign to another's inbox. */
  readonly epoch: string;
  readonly lastRev: number;
  /** Tombstones up to this revision are gone, and with them the cursors before it. */
  readonly prunedRev: number;
}

/** A place in the changes of an inbox; with `seq` null, after all of `rev`. */
export interface Position {
  readonly rev: number;
  readonly seq: number | null;
}

export interface SyncCursor extends Position {
  readonly epoch: string;
}

/** Why a cursor cannot be resumed: the reasons of the `reset` frame. */
export type CursorFault = 'cursor_expired' | 'epoch_changed';

export function newEpoch(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join('');
}

export function syncCursor(inbox: Inbox, at: Position = { rev: inbox.lastRev, seq: null }): string {
  return `${inbox.epoch}.${at.rev}${at.seq === null ? '' : `.${at.seq}`}`;
}

export function parseSyncCursor(text: string): SyncCursor | null {
  const match = /^([a-z0-9]{1,32})\.(\d{1,16})(?:\.(\d{1,16}))?$/.exec(text);
  if (!match) return null;
  const [, epoch = '', rev, seq] = match;
  const at = { epoch, rev: Number(rev), seq: seq === undefined ? null : Number(seq) };
  return Number.isSafeInteger(at.rev) && Number.isSafeInteger(at.seq ?? 0) ? at : null;
}

/** A cursor ahead of the inbox is one of a history that was lost, e.g. by a restored backup. */
export function cursorFault(cursor: SyncCursor, inbox: Inbox): CursorFault | null {
  if (cursor.epoch !== inbox.epoch || cursor.rev > inbox.lastRev) return 'epoch_changed';
  return cursor.rev < inbox.prunedRev ? 'cursor_expired' : null;
}

export function pageCursor(inbox: Inbox, seq: number): string {
  return btoa(JSON.stringify({ s: seq, e: inbox.epoch }))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
}

/** The `seq` that the next page is below, or null for what is no page cursor of this inbox. */
export function parsePageCursor(text: string, inbox: Inbox): number | null {
  try {
    const value: unknown = JSON.parse(atob(text.replace(/-/g, '+').replace(/_/g, '/')));
    if (typeof value !== 'object' || value === null || !('s' in value) || !('e' in value)) return null;
    return value.e === inbox.epoch && Number.isSafeInteger(value.s) ? Number(value.s) : null;
  } catch {
    return null;
  }
}
