export type {
  All,
  Arrival,
  Claim,
  Client,
  Command,
  CommandResult,
  FeedView,
  Ids,
  Targets,
  TransportValue,
} from './model/client.js';
export type {
  BulkChange,
  BulkOp,
  Change,
  ChangesChange,
  Delivery,
  HelloChange,
  Place,
  PlacedChange,
  PreferencesChange,
  RemoveChange,
  UpsertChange,
} from './model/change.js';
export type { ConnectionState, ConnectionStatus } from './model/connection.js';
export type { Counts } from './model/counts.js';
export type {
  ClientFact,
  Debug,
  DebugEntry,
  DebugFact,
  ErrorFact,
  LinkFact,
  OutboxFact,
  ReadReason,
  RequestFact,
  SyncFact,
  TabsFact,
} from './model/debug.js';
export type { FailCause, LinkEventName, LinkSignal, LinkStatus } from './model/link.js';
export type { Feed, FeedStatus } from './model/feed.js';
export type {
  Notification,
  NotificationAction,
  NotificationActor,
  NotificationLink,
  NotificationRef,
  Priority,
} from './model/notification.js';
export type {
  CategoryPreference,
  Channel,
  Preferences,
  PreferencesPatch,
  PreferencesState,
  QuietHoursPreference,
} from './model/preferences.js';
export type { Filter, Query } from './model/query.js';
export type { Readable } from './model/readable.js';
export type { Settings } from './model/settings.js';
export type { UiPatch, UiState } from './model/ui-state.js';
export { isUnread } from './model/notification.js';
export { NotifError, type NotifErrorCode, type NotifErrorInit } from './model/errors.js';
export type { ClientOptions } from './options.js';
export type { Auth, AuthResult } from './wire/auth.js';
export type { Cache } from './cache/cache.js';
export type { CacheEntry, CacheStorageArea } from './cache/entry.js';
export type { Clock } from './model/clock.js';
export type { Ambient, AmbientEvent } from './transport/ambient.js';
export type { Transport, TransportLink } from './transport/transport.js';
export type { TabChannel } from './tabs/bus.js';
export type { TabLocks } from './tabs/election.js';
export type { Tabs } from './tabs/platform.js';
export type { Backend, BulkTargets, MarkAnswer, Page, PageRequest, Writes } from './wire/backend.js';
export type { Frame } from './wire/decode-frame.js';
export type { Answer, HttpInit } from './wire/request.js';
export { createClient } from './client.js';
export { idbCache } from './cache/idb-cache.js';
export { cacheIn, memoryCache } from './cache/cache.js';
export { eventSource, type EventSourceOptions } from './transport/event-source.js';
export { polling, type PollingOptions } from './transport/polling.js';
export { sse } from './transport/sse.js';
export { websocket, type SocketLike, type WebsocketOptions } from './transport/websocket.js';
// What decides of toasts is in `belfry/toasts`: a value named here would be in every page at once.
export type { QuietHours, QuietWindow } from './toast/quiet-hours.js';
export type { Toast, ToastBundle, ToastMember } from './toast/toast.js';
export type { ToastDeparture, ToastExit, ToastFate, ToastView } from './toast/toast-event.js';
