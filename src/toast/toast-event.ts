import type { Delivery } from '../model/change.js';
import type { QuietHours } from './quiet-hours.js';
import type { Toast, ToastBundle, ToastClaim, ToastMember } from './toast.js';

/** Why a card left. What left by `consolidated` is told by another card, or waits to be. */
export type ToastExit = 'timeout' | 'user' | 'action' | 'read-elsewhere' | 'consolidated';

/** What a person, the window and the other tabs ask for. What is left out stays as it is. */
export interface ToastSettings {
  /** How many cards there is room for, at most 3. @default 3 */
  readonly limit?: number;
  /** How long cards stay: 1 normal, 2 longer, `Infinity` until dismissed. What is shown already keeps its time. @default 1 */
  readonly stay?: number;
  /** Nothing pops up: until a time (milliseconds since 1970), until false, or not. One card tells of it afterwards. @default false */
  readonly doNotDisturb?: boolean | number;
  /** The same at times of the day; null: never. @default null */
  readonly quietHours?: QuietHours | null;
  /** Whether what is urgent shows in spite of both; else it shows first afterwards. @default true */
  readonly urgentBreaksThrough?: boolean;
  /** Whether nobody can see the page; one card tells of what came meanwhile. @default false */
  readonly hidden?: boolean;
  /** Whether an inbox in this page shows what comes. @default false */
  readonly inbox?: boolean;
  /** Whether this tab is the one that shows toasts; another does where it is not. @default true */
  readonly toaster?: boolean;
}

/** What the governor is told. */
export type ToastEvent =
  | { readonly type: 'arrive'; readonly member: ToastMember; readonly delivery: Delivery | null }
  /** Shown by another tab: not here any more, if it is not on screen yet. */
  | { readonly type: 'claimed'; readonly claims: Iterable<ToastClaim> }
  /** Read, archived, dismissed or gone elsewhere; keys as `memberKey()` makes them. */
  | { readonly type: 'settle'; readonly keys: Iterable<string> }
  | { readonly type: 'dismiss'; readonly id: number; readonly reason: 'user' | 'action' }
  /** Where the focus is: in the card `id`, in none of them but with us (0), or elsewhere (null). */
  | { readonly type: 'focus'; readonly id: number | null }
  /** Something stops all timers until it ends; `panel` also keeps non-urgent cards from coming. */
  | { readonly type: 'pause' | 'resume'; readonly cause: 'hover' | 'press' | 'away' | 'panel' }
  /** Throws `bad-option` for quiet hours that make no sense; nothing has changed then. */
  | ({ readonly type: 'set' } & ToastSettings)
  | { readonly type: 'tick' };

/**
 * What became of an arrival: not for a toast; a card of its own; part of a card that was there; told
 * once there is room; told once toasts may come again.
 */
export type ToastFate = 'stopped' | 'shown' | 'joined' | 'waiting' | 'held';

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
  /** What there is no room for, what is being gathered, and what is only counted. */
  readonly waiting: ToastBundle;
  /** What came while nothing was to pop up, or while the page was hidden. */
  readonly held: ToastBundle;
  /** Whether so much came that one card tells of everything for a minute. */
  readonly quiet: boolean;
  /** Whether something stops the timers. */
  readonly paused: boolean;
  /** Whether nothing may interrupt the person now but what is urgent: do not disturb, or quiet hours. */
  readonly muted: boolean;
  /** The cards that left in this step. */
  readonly left: readonly ToastDeparture[];
  /** Of the arrival in this step; null for every other event. */
  readonly fate: ToastFate | null;
}
