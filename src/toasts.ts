/**
 * The toast governor, for who draws toasts of their own: decides which arrivals interrupt, and how. A door of its own,
 * so that a page has it only once there is something to show.
 */
export { createGovernor, type Governor, type GovernorOptions } from './toast/governor.js';
export type { ToastLimits } from './toast/limits.js';
export type { QuietHours, QuietWindow } from './toast/quiet-hours.js';
export {
  arrivalKey,
  memberKey,
  toastKind,
  type Toast,
  type ToastBundle,
  type ToastClaim,
  type ToastKind,
  type ToastMember,
} from './toast/toast.js';
export type {
  ToastDeparture,
  ToastEvent,
  ToastExit,
  ToastFate,
  ToastSettings,
  ToastView,
} from './toast/toast-event.js';
export type { Delivery } from './model/change.js';
export type {
  Notification,
  NotificationAction,
  NotificationActor,
  NotificationLink,
  NotificationRef,
  Priority,
} from './model/notification.js';
