import type { Delivery } from '../model/change.js';
import type { Toast, ToastBundle, ToastMember } from './toast.js';

/** Why a card left. What left by `consolidated` is told by another card, or waits to be. */
export type ToastExit = 'timeout' | 'user' | 'action' | 'read-elsewhere' | 'consolidated';

/** What the governor is told. */
export type ToastEvent =
  | { readonly type: 'arrive'; readonly member: ToastMember; readonly delivery: Delivery | null }
  /** Read, archived or gone elsewhere; keys as `memberKey()` makes them. */
  | { readonly type: 'settle'; readonly keys: Iterable<string> }
  | { readonly type: 'dismiss'; readonly id: number; readonly reason: 'user' | 'action' }
  /** Where the focus is: in the card `id`, in none of them but with us (0), or elsewhere (null). */
  | { readonly type: 'focus'; readonly id: number | null }
  /** Something stops all timers until it ends; `panel` also keeps non-urgent cards from coming. */
  | { readonly type: 'pause' | 'resume'; readonly cause: 'hover' | 'press' | 'away' | 'panel' }
  /**
   * How many cards there is room for (at most 3), and how long they stay: 1 normal, 2 longer, `Infinity`
   * until dismissed. What is shown already keeps its time.
   */
  | { readonly type: 'set'; readonly limit?: number; readonly stay?: number }
  | { readonly type: 'tick' };

/**
 * What became of an arrival: not for a toast; a card of its own; part of a card that was there; told with
 * others once there is room.
 */
export type ToastFate = 'stopped' | 'shown' | 'joined' | 'waiting';

export interface ToastDeparture {
  readonly toast: Toast;
  readonly reason: ToastExit;
}

/** What is on screen. Toasts are new objects only where they changed. */
export interface ToastView {
  /** Newest first; all of them, also where one card pages through them. */
  readonly urgent: readonly Toast[];
  /** Newest first; at most 3. */
  readonly toasts: readonly Toast[];
  /** What there is no room for. */
  readonly waiting: ToastBundle;
  /** Whether something stops the timers. */
  readonly paused: boolean;
  /** The cards that left in this step. */
  readonly left: readonly ToastDeparture[];
  /** Of the arrival in this step; null for every other event. */
  readonly fate: ToastFate | null;
}
