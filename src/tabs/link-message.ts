import type { PlacedChange } from '../model/change.js';
import type { NotifErrorCode } from '../model/errors.js';
import type { Position } from '../model/position.js';
import type { Loan } from './loan.js';

/** `term` numbers the leaders: what an earlier one still says is not heard. */
export type LinkMessage =
  | {
      readonly kind: 'state';
      readonly term: number;
      readonly status: string;
      readonly transport: string | null;
      readonly code: NotifErrorCode | null;
      readonly at: Position | null;
      /** Nobody has seen the leader for a while. */
      readonly away: boolean;
    }
  | {
      readonly kind: 'change';
      readonly term: number;
      readonly before: string | null;
      readonly to: Position;
      readonly change: PlacedChange;
    }
  /** The leader has read its list anew and stands at `at`: nobody else need read what it read. */
  | { readonly kind: 'page'; readonly term: number; readonly at: Position; readonly loan: Loan }
  /** Somebody stands at `at`, and asks what came since. */
  | { readonly kind: 'need'; readonly at: Position | null }
  | {
      readonly kind: 'answer';
      readonly term: number;
      readonly for: string;
      readonly at: Position;
      /** Null: it is too long ago. */
      readonly changes: readonly PlacedChange[] | null;
    }
  /** For the leader to do. */
  | { readonly kind: 'do'; readonly what: 'hurry' | 'start' };
