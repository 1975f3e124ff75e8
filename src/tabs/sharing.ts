import type { Change, PlacedChange } from '../model/change.js';
import type { Clock } from '../model/clock.js';
import type { NotifError } from '../model/errors.js';
import type { Position } from '../model/position.js';
import type { Ambient } from '../transport/ambient.js';
import type { Session } from '../transport/session.js';
import type { Bus } from './bus.js';
import type { TabLocks } from './election.js';
import type { LinkMessage } from './link-message.js';
import type { Loan } from './loan.js';

/** The link as one tab tells the others of it. */
export interface LinkReport {
  readonly status: string;
  readonly transport: string | null;
  readonly error: NotifError | null;
}

export interface SharedOptions {
  readonly bus: Bus<LinkMessage>;
  readonly locks: TabLocks;
  /** Name of the lock. */
  readonly name: string;
  readonly clock: Clock;
  readonly ambient: Ambient;
  /** Where this tab stands. */
  position(): Position | null;
  /** Numbers this tab's time as the leader, higher than any before; remembered where other tabs see it. */
  nextTerm(known: number): Promise<number>;
  /** The stream, of which one is open in all tabs together. */
  readonly session: Session;
  onEach(change: Change): void;
  /** What the leader lends for reading the list anew; null: nothing. */
  borrow(loan: Loan | null): void;
  onLink(report: LinkReport): void;
  onRole(role: TabRole, term: number): void;
}

/** - `follower`: another tab holds the stream, or may. - `leader`: this one does. */
export type TabRole = 'follower' | 'leader';

export interface SharedSession extends Session {
  /** What the stream's own session says of the link. */
  report(report: LinkReport): void;
  /** This tab moved to another position: by a change, or (null) by reading the lists; then `loan` is what it read. */
  moved(to: Position, change: PlacedChange | null, loan: Loan | null): void;
}
