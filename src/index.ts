export type { Arrival, Client, CommandResult, FeedView, Targets } from './model/client.js';
export type { BulkOp, Change, Delivery } from './model/change.js';
export type { ConnectionState, ConnectionStatus } from './model/connection.js';
export type { Counts } from './model/counts.js';
export type { Feed, FeedStatus } from './model/feed.js';
export type {
  Notification,
  NotificationAction,
  NotificationActor,
  NotificationLink,
  NotificationRef,
  Priority,
} from './model/notification.js';
export type { Query } from './model/query.js';
export type { Readable } from './model/readable.js';
export type { UiState } from './model/ui-state.js';
export { isUnread } from './model/notification.js';
export { NotifError, type NotifErrorCode } from './model/errors.js';
