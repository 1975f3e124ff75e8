import type { PlacedChange } from '../model/change.js';
import type { Position } from '../model/position.js';

/** What the sync tells, and asks, of those around it. */
export interface SyncHooks {
  /** Everything known to exist is in the store. */
  onCurrent(): void;
  /** We stand at `to` now: by `change`, or (null) because the lists were read anew. */
  onMove(to: Position, change: PlacedChange | null): void;
  /** Whose inbox the server says this is; false where it is not whose we show. */
  onSubject(subject: string): boolean;
  /** Shows a bulk change that was asked for here, at the revision given; whether it was one. */
  applyOwn(what: string, rev: number): boolean;
}
