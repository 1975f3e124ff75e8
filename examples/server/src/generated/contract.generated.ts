// Generated from docs/contract/schemas by scripts/generate-contract.mjs. Do not edit.

/**
 * `https:`, `http:` of the same host, or a path that starts with one `/`. Never `javascript:` or `data:`. Checked by the server and by the client.
 */
export type WireUrl = string;
/**
 * For one user the result itself; for several a list, in the order of the request.
 */
export type WireCreateAnswer = WireCreateResult | WireSuppressed | WireCreateResults;
/**
 * Opaque, globally unique, immutable. UUIDv7 is recommended.
 */
export type WireId = string;
/**
 * Per-user revision: +1 with each change that the user can see.
 */
export type WireRev = number;
/**
 * A place in the order of one user's changes. Opaque to clients: compare for equality only.
 */
export type WireSyncCursor = string;
/**
 * How much an arrival may interrupt. It does not reorder the list.
 */
export type WirePriority = 'low' | 'normal' | 'high' | 'urgent';
/**
 * RFC 3339, UTC, milliseconds, `Z`.
 */
export type WireTimestamp = string;
export type WireBulkRequestOp =
  'read' | 'unread' | 'seen' | 'archive' | 'read_archive' | 'unarchive' | 'delete';
/**
 * One operation for many items: by `ids`, or for `all` that had arrived by `up_to`; or the undoing of one. `read_archive` is "clear all".
 */
export type WireBulkRequest = WireBulkByIds | WireBulkAll | WireBulkUndo;
export type WireChange = WireUpsert | WireRemove;
/**
 * Where the next older page begins. Opaque to clients.
 */
export type WirePageCursor = string;
/**
 * `HH:MM` on the wall clock, 00:00 to 23:59.
 */
export type WirePreferencesTime = string;
/**
 * `opt_in`: off until the person turns it on. Set by the server.
 */
export type WirePreferencesUnsaid = 'opt_in' | 'opt_out';
/**
 * The client's own name for a frame; comes back with its answer.
 */
export type WireFrameRef = string;
/**
 * Server → client over a WebSocket: why it is closed; the close follows.
 */
export type WireSocketBye = WireByeFrame & {
  op: 'bye';
};
/**
 * Server → client over a WebSocket: as the event `hello`.
 */
export type WireSocketHello = WireHello & {
  op: 'hello';
};
/**
 * Server → client over a WebSocket: a sign of life; answer `pong`.
 */
export type WireSocketPing = WirePingFrame & {
  op: 'ping';
};

/**
 * Body of POST /notifications/{id}/actions/{action_id}; an empty body is as good as {}.
 */
export interface WireActRequest {
  /**
   * What the button's owner wants to know, e.g. a reason. Any JSON.
   */
  input?: unknown;
}
/**
 * A button of a notification. With `url` it leads somewhere; without it, the backend runs it (POST /notifications/{id}/actions/{action_id}).
 */
export interface WireAction {
  id: string;
  label: string;
  url?: WireUrl;
  /**
   * `secondary` when absent.
   */
  style?: 'primary' | 'secondary' | 'danger';
  /**
   * Kept by the server; `idle` when absent.
   */
  state?: 'idle' | 'done' | 'failed';
  /**
   * What came of it, kept by the server.
   */
  outcome?: string;
}
/**
 * Who caused a notification.
 */
export interface WireActor {
  id?: string;
  name: string;
  avatar_url?: WireUrl;
}
/**
 * One entry for each line or element, in their order: what POST /notifications alone would have answered.
 */
export interface WireBatchAnswer {
  /**
   * @maxItems 1000
   */
  results: {
    status: number;
    answer?: WireCreateAnswer;
    problem?: WireProblem;
  }[];
}
/**
 * One item that was created, or found by its `dedup_key`.
 */
export interface WireCreateResult {
  /**
   * The recipient, where there are several.
   */
  user?: string;
  id: WireId;
  seq: number;
  rev: WireRev;
  deduplicated: boolean;
}
/**
 * The recipient does not want it (level `prefs`): nothing was created.
 */
export interface WireSuppressed {
  /**
   * The recipient, where there are several.
   */
  user?: string;
  suppressed: true;
  /**
   * `disabled`: the master switch; `category`; `channel`: `in_app` is off; `priority`: below `min_priority`.
   */
  reason: 'disabled' | 'category' | 'channel' | 'priority';
}
export interface WireCreateResults {
  results: (WireCreateResult | WireSuppressed)[];
}
/**
 * RFC 9457, with a stable `code`.
 */
export interface WireProblem {
  type: string;
  title: string;
  status: number;
  /**
   * What happened, why, and what to do next.
   */
  detail?: string;
  instance?: string;
  /**
   * Known: invalid-request, invalid-cursor, unauthenticated, token-expired, forbidden, not-found, method-not-allowed, not-acceptable, unsupported-media-type, conflict, idempotency-in-progress, cursor-expired, precondition-failed, precondition-required, payload-too-large, upgrade-required, validation-failed, idempotency-key-reused, rate-limited, internal, unavailable, overloaded.
   */
  code: string;
  request_id?: string;
  /**
   * With 410: list again, then go on from its `sync`.
   */
  restart?: 'full';
  errors?: {
    /**
     * JSON Pointer (RFC 6901) into the body.
     */
    pointer: string;
    detail: string;
  }[];
}
export interface WireBulkAnswer {
  /**
   * How many items changed. All of them, and nothing else, have `counts.rev` as their `rev`.
   */
  affected: number;
  /**
   * Of `ids`, those that are not in this inbox.
   */
  not_found?: WireId[];
  counts: WireCounts;
  sync: WireSyncCursor;
}
/**
 * Over the whole inbox, whatever page or filter is asked for. Exact up to 1000; beyond it the value is 1000 and `capped` is true. A client applies counts only if their `rev` is not older than the last applied.
 */
export interface WireCounts {
  unread: number;
  unseen: number;
  capped: boolean;
  rev: WireRev;
}
/**
 * Event `bulk`: one operation changed many items, all of them to this `rev`. With `ids`, those; else all that had arrived by `up_to` and match `filter`. `undo` does not say what each item was: ask /notifications/changes.
 */
export interface WireBulkFrame {
  rev: WireRev;
  prev: WireRev;
  op: 'read' | 'unread' | 'seen' | 'archive' | 'read_archive' | 'unarchive' | 'delete' | 'undo';
  up_to: WireSyncCursor | null;
  ids: WireId[] | null;
  /**
   * As asked for; absent where there was none.
   */
  filter?: WireFilter;
  affected: number;
  /**
   * The timestamp that the operation set.
   */
  at: WireTimestamp;
  counts: WireCounts;
}
/**
 * The list's filters, for a bulk request with `all`. Without `view`, `unarchive` is for the archive and every other operation for the inbox.
 */
export interface WireFilter {
  view?: 'inbox' | 'archived' | 'snoozed' | 'all';
  status?: 'unread' | 'read' | 'all';
  /**
   * Types, or prefixes that end in `.*`.
   *
   * @maxItems 20
   */
  type?: string[];
  /**
   * @maxItems 4
   */
  priority?: WirePriority[];
  category?: string;
  tag?: string;
  /**
   * Searched for in title, body and actor.
   */
  q?: string;
  /**
   * Values of top-level keys of `data`, compared as text.
   */
  data?: {
    [k: string]: string;
  };
  since?: WireTimestamp;
  until?: WireTimestamp;
}
export interface WireBulkByIds {
  op: WireBulkRequestOp;
  /**
   * @minItems 1
   * @maxItems 100
   */
  ids: WireId[];
  all?: false;
}
export interface WireBulkAll {
  op: WireBulkRequestOp;
  all: true;
  /**
   * The `sync` of the list that the person sees. What arrived after it is left alone.
   */
  up_to: WireSyncCursor;
  filter?: WireFilter;
}
export interface WireBulkUndo {
  op: 'undo';
  /**
   * `counts.rev` of the bulk answer to undo. Taken for 60 s. Rows that changed since stay as they are.
   */
  rev: number;
}
/**
 * Event `bye`: the server ends the stream.
 */
export interface WireByeFrame {
  reason: 'auth_expired' | 'server_shutdown' | 'too_many_streams' | 'slow_consumer';
  /**
   * Not before this much later.
   */
  reconnect_after_ms?: number;
}
export interface WireCapabilities {
  contract: '1';
  server?: string;
  server_time?: WireTimestamp;
  /**
   * `poll` ⊂ `state` ⊂ `sync` ⊂ `sse`/`ws`; the others stand alone. Unknown ones are to be ignored.
   */
  levels: string[];
  poll_interval_s?: number;
  /**
   * How long tombstones are kept, and with them the cursors.
   */
  sync_horizon_s?: number;
  retention_days?: number | null;
  limits?: {
    page_max?: number;
    bulk_max?: number;
    data_bytes?: number;
    streams_per_user?: number;
    title_max?: number;
    body_max?: number;
  };
  auth?: string[];
  stream?: {
    /**
     * Path below the contract's base.
     */
    sse?: string;
    ws?: string;
    heartbeat_s?: number;
  };
}
export interface WireUpsert {
  op: 'upsert';
  notification: WireNotification;
}
/**
 * One notification in one user's inbox. States are nullable timestamps: null means "not". Read implies seen; archived items are not counted.
 */
export interface WireNotification {
  id: WireId;
  /**
   * Position in the list, higher is newer. Given anew only when the item moves to the top (group update, end of a snooze).
   */
  seq: number;
  /**
   * Per-user revision of the last change of this item (level `sync`).
   */
  rev?: WireRev;
  /**
   * Dotted, lower case.
   */
  type: string;
  /**
   * Preference key; the first segment of `type` when absent.
   */
  category?: string;
  /**
   * Plain text, one line.
   */
  title: string;
  /**
   * Plain text; line feeds are allowed.
   */
  body: string;
  priority: WirePriority;
  /**
   * Where a click on the notification leads.
   */
  action?: WireLink | null;
  /**
   * At most three buttons.
   *
   * @maxItems 3
   */
  actions?: WireAction[];
  /**
   * Free labels to filter by.
   *
   * @maxItems 8
   */
  tags?: string[];
  /**
   * What the producer sent. A client never shows two items of one key.
   */
  dedup_key?: string | null;
  image_url?: WireUrl;
  /**
   * Name in the client's icon map.
   */
  icon?: string;
  actor?: WireActor | null;
  /**
   * Related resources (job, content, …).
   *
   * @maxItems 8
   */
  refs?: WireRef[];
  /**
   * Items with an equal key are one group.
   */
  group_key?: string | null;
  /**
   * How many events this item stands for.
   */
  group_count?: number;
  /**
   * The application's own payload: at most 8192 bytes serialised, at most 5 levels deep.
   */
  data?: {
    [k: string]: unknown;
  } | null;
  /**
   * BCP 47 tag of `title` and `body`.
   */
  locale?: string;
  /**
   * When it became visible in this inbox.
   */
  created_at: WireTimestamp;
  /**
   * When the event happened.
   */
  occurred_at?: WireTimestamp;
  /**
   * Last change (level `sync`).
   */
  updated_at?: WireTimestamp;
  seen_at?: WireTimestamp | null;
  read_at: WireTimestamp | null;
  archived_at?: WireTimestamp | null;
  snoozed_until?: WireTimestamp | null;
  /**
   * Not shown from that instant on.
   */
  expires_at?: WireTimestamp | null;
  /**
   * Informative.
   */
  audience?: 'user' | 'role' | 'all';
}
/**
 * Where a click on a notification leads.
 */
export interface WireLink {
  url: WireUrl;
  label?: string;
  /**
   * Same or new tab; `self` when absent.
   */
  target?: 'self' | 'blank';
}
/**
 * A resource that a notification is about.
 */
export interface WireRef {
  type: string;
  id: string;
}
export interface WireRemove {
  op: 'remove';
  id: WireId;
  rev: WireRev;
}
/**
 * What changed after a cursor, `(rev, seq)` ascending; each item once, as it is now.
 */
export interface WireChanges {
  /**
   * @maxItems 100
   */
  changes: WireChange[];
  /**
   * Where to go on from.
   */
  sync: WireSyncCursor;
  /**
   * Ask again from `sync` at once.
   */
  more: boolean;
  counts: WireCounts;
}
/**
 * What a producer says in a notification; the rest of it is the server's. Lengths count Unicode code points after NFC. Unknown fields are refused (422).
 */
export interface WireContent {
  /**
   * Dotted, lower case.
   */
  type: string;
  /**
   * Preference key; the first segment of `type` when absent.
   */
  category?: string;
  /**
   * Plain text, one line.
   */
  title: string;
  /**
   * Empty when absent.
   */
  body?: string;
  /**
   * `normal` when absent.
   */
  priority?: WirePriority;
  /**
   * Where a click on the notification leads.
   */
  action?: WireLink | null;
  /**
   * At most three buttons. `state` and `outcome` are the server's and are refused here.
   *
   * @maxItems 3
   */
  actions?: WireAction[];
  /**
   * Free labels to filter by.
   *
   * @maxItems 8
   */
  tags?: string[];
  image_url?: WireUrl;
  /**
   * Name in the client's icon map.
   */
  icon?: string;
  actor?: WireActor | null;
  /**
   * Related resources (job, content, …).
   *
   * @maxItems 8
   */
  refs?: WireRef[];
  /**
   * Items with an equal key are one group.
   */
  group_key?: string | null;
  /**
   * The application's own payload: at most 8192 bytes serialised, at most 5 levels deep.
   */
  data?: {
    [k: string]: unknown;
  } | null;
  /**
   * BCP 47 tag of `title` and `body`.
   */
  locale?: string;
  /**
   * When the event happened.
   */
  occurred_at?: WireTimestamp;
  /**
   * In the future. Not shown from that instant on.
   */
  expires_at?: WireTimestamp | null;
}
/**
 * Body of POST /notifications. Unknown fields are refused (422).
 */
export interface WireCreateRequest {
  /**
   * Exactly one of the three. `roles` and `all` belong to level `broadcast`.
   */
  to: {
    /**
     * @minItems 1
     * @maxItems 10000
     */
    users?: string[];
    /**
     * @minItems 1
     * @maxItems 100
     */
    roles?: string[];
    all?: true;
  };
  notification: WireContent;
  /**
   * Unique per user; lives as long as the item, and at least 24 h after its deletion.
   */
  dedup_key?: string | null;
  /**
   * `ignore` when absent. `update`: the item moves to the top, unread again, `group_count` + 1. `error`: 409.
   */
  on_duplicate?: 'ignore' | 'update' | 'error';
  /**
   * Level `schedule`.
   */
  deliver_at?: WireTimestamp | null;
  /**
   * Levels `prefs` and `push`.
   */
  channels?: string[] | null;
}
/**
 * Whether this arrival may interrupt. Sent in streams only, beside `notification`.
 */
export interface WireDelivery {
  toast: boolean;
  sound: boolean;
  /**
   * Why it may not.
   */
  reason?: 'quiet_hours' | 'preference' | 'batched';
  /**
   * Marks the one frame that tells of what quiet hours held.
   */
  summary?: {
    count: number;
  };
}
/**
 * First frame of every stream. Replayed frames follow, then live ones.
 */
export interface WireHello {
  contract: '1';
  session: string;
  /**
   * Whether the stream goes on from the cursor that was asked for. Without a cursor it goes on from now, and this is false.
   */
  resumed: boolean;
  /**
   * Where the stream goes on from: the cursor asked for, or now. What is replayed lies after it.
   */
  sync: WireSyncCursor;
  /**
   * A `ping` comes at least this often.
   */
  heartbeat_s: number;
  counts: WireCounts;
  /**
   * What this backend offers, the best first: `sse`, `ws`, `poll`. Unknown ones are to be ignored. A client that runs on a lesser one may try a better one now and then.
   */
  transports?: string[];
  /**
   * Opaque id of the user, the same as in the list.
   */
  subject?: string;
}
/**
 * Events `notification` (an arrival) and `update` (a change of an item, on any device, or a group update).
 */
export interface WireItemFrame {
  rev: WireRev;
  /**
   * The `rev` before this frame. If it is greater than the last one received, something was missed: ask /notifications/changes. In a replay, frames of one bulk share their `rev` and have it as `prev` too, so that a client that counts by `rev` alone asks /notifications/changes and gets them all.
   */
  prev: WireRev;
  notification: WireNotification;
  counts: WireCounts;
  delivery?: WireDelivery;
}
/**
 * Answer to a change of one item, and to a button that was run.
 */
export interface WireMarkAnswer {
  notification: WireNotification;
  counts: WireCounts;
  sync: WireSyncCursor;
}
/**
 * A page of the list, `seq` descending. An item that moved to the top meanwhile may come twice, none is lost: clients keep one per `id`.
 */
export interface WirePage {
  /**
   * @maxItems 100
   */
  items: WireNotification[];
  /**
   * Give it as `before` to get the next older page; null at the end.
   */
  next: WirePageCursor | null;
  /**
   * How many match, or null where the backend does not count (that far).
   */
  total: number | null;
  counts: WireCounts;
  /**
   * From here on, `changes` and the stream tell what this page does not.
   */
  sync: WireSyncCursor;
  /**
   * Opaque id of the user whose inbox this is, so that a cache can be checked before it is trusted.
   */
  subject: string;
}
/**
 * Body of PATCH /notifications/{id}: only what is named changes. Setters are idempotent and keep the first timestamp. `read: true` also sets seen. Unknown fields are ignored; at least one known field is needed.
 */
export interface WirePatch {
  read?: boolean;
  /**
   * Seen cannot be taken back.
   */
  seen?: true;
  archived?: boolean;
  /**
   * In the future, at most a year ahead, or null to end the snooze (level `snooze`).
   */
  snoozed_until?: WireTimestamp | null;
}
/**
 * Event `ping`: a sign of life.
 */
export interface WirePingFrame {
  /**
   * Server clock, milliseconds since 1970.
   */
  t: number;
}
/**
 * Event `preferences`: a hint that they changed (level `prefs`).
 */
export interface WirePreferencesFrame {
  etag: string;
}
export interface WirePreferencesPatchChannels {
  [k: string]: boolean | null;
}
/**
 * Body of PATCH /preferences, a merge patch (RFC 7396): what is not named stays, null takes away, a list is replaced as a whole. What comes of it must be a PreferencesRequest.
 */
export interface WirePreferencesPatch {
  enabled?: boolean | null;
  channels?: WirePreferencesPatchChannels | null;
  categories?: {
    [k: string]: {
      enabled?: boolean | null;
      channels?: WirePreferencesPatchChannels | null;
      min_priority?: WirePriority | null;
    } | null;
  } | null;
  quiet_hours?: {
    enabled?: boolean | null;
    tz?: string | null;
    windows?: WirePreferencesWindow[] | null;
    mode?: 'hold' | 'silent' | null;
    bypass_priority?: 'low' | 'normal' | 'high' | 'urgent' | 'none' | null;
  } | null;
  digest?: {
    mode?: 'none' | 'daily' | 'weekly' | null;
    at?: WirePreferencesTime | null;
  } | null;
  locale?: string | null;
}
/**
 * It belongs to the day on which it starts. An `end` that is not after `start` is on the next day; the same: 24 hours.
 */
export interface WirePreferencesWindow {
  /**
   * ISO 8601: 1 is Monday, 7 is Sunday.
   *
   * @maxItems 7
   */
  days: number[];
  start: WirePreferencesTime;
  end: WirePreferencesTime;
}
/**
 * Body of PUT /preferences, and what a PATCH makes of them. What is left out has its default. What the server alone sets (`mandatory`, `default`, `updated_at`) and unknown fields are ignored.
 */
export interface WirePreferencesRequest {
  enabled?: boolean;
  channels?: WirePreferencesChannels;
  /**
   * By `category` of the notification: those that the server knows, and what the person said of others.
   */
  categories?: {
    [k: string]: WirePreferencesCategory;
  };
  quiet_hours?: WirePreferencesQuietHours;
  digest?: WirePreferencesDigest;
  /**
   * BCP 47 tag of the language the person wants to be written to in.
   */
  locale?: string;
}
/**
 * `in_app` (the inbox), `toast`, `sound`, `web_push`, `email`, and what else a backend has. `in_app: false`: not created.
 */
export interface WirePreferencesChannels {
  [k: string]: boolean;
}
export interface WirePreferencesCategory {
  enabled?: boolean;
  /**
   * What is not named is as for all categories.
   */
  channels?: WirePreferencesChannels;
  /**
   * Nothing below it is created.
   */
  min_priority?: WirePriority;
  /**
   * It cannot be turned off. Set by the server.
   */
  mandatory?: boolean;
  default?: WirePreferencesUnsaid;
}
/**
 * Times of day in which nothing interrupts. They delay neither the inbox nor the counts: `delivery` says that an arrival is to be silent.
 */
export interface WirePreferencesQuietHours {
  enabled?: boolean;
  /**
   * IANA name; the windows are times on the clocks of that zone, also when those are changed.
   */
  tz?: string;
  /**
   * @maxItems 21
   */
  windows?: WirePreferencesWindow[];
  /**
   * `hold`: one `notification` frame with `delivery.summary` tells at the end of what came. `silent`: nothing does.
   */
  mode?: 'hold' | 'silent';
  /**
   * What interrupts nevertheless: this priority and those above it; `none`: nothing.
   */
  bypass_priority?: 'low' | 'normal' | 'high' | 'urgent' | 'none';
}
/**
 * For backends that send one by mail.
 */
export interface WirePreferencesDigest {
  mode?: 'none' | 'daily' | 'weekly';
  at?: WirePreferencesTime;
}
/**
 * What a person wants to be sent (level `prefs`). What decides, first to last: mandatory, master switch, category × channel, category, channel, default.
 */
export interface WirePreferences {
  /**
   * The master switch: without it nothing is created but what is mandatory.
   */
  enabled: boolean;
  default?: WirePreferencesUnsaid;
  channels: WirePreferencesChannels;
  /**
   * By `category` of the notification: those that the server knows, and what the person said of others.
   */
  categories: {
    [k: string]: WirePreferencesCategory;
  };
  quiet_hours?: WirePreferencesQuietHours;
  digest?: WirePreferencesDigest;
  /**
   * BCP 47 tag of the language the person wants to be written to in.
   */
  locale?: string;
  /**
   * When the person last changed them; absent: never.
   */
  updated_at?: WireTimestamp;
}
/**
 * Event `remove`.
 */
export interface WireRemoveFrame {
  rev: WireRev;
  prev: WireRev;
  id: WireId;
  reason?: 'deleted' | 'expired' | 'recalled' | 'retention';
  counts: WireCounts;
}
/**
 * Event `reset`: the cursor cannot be resumed. List again, then go on from its `sync`; the stream stays open.
 */
export interface WireResetFrame {
  reason: 'cursor_expired' | 'epoch_changed' | 'too_many_changes' | 'slow_consumer';
  sync: WireSyncCursor;
}
/**
 * Client → server over a WebSocket: the token, within 5 s of the opening where nothing else told who it is. Later, a fresh token of the same user: the socket lives as long as that one.
 */
export interface WireSocketAuth {
  op: 'auth';
  token: string;
  ref?: WireFrameRef;
}
/**
 * Server → client over a WebSocket: what was asked for is refused, and nothing was changed. The socket stays open.
 */
export interface WireSocketError {
  op: 'error';
  ref?: WireFrameRef;
  problem: WireProblem;
}
/**
 * Server → client over a WebSocket: an event of the stream.
 */
export interface WireSocketEvent {
  op: 'event';
  /**
   * Unknown ones are to be ignored.
   */
  event: string;
  /**
   * The cursor after it, where it changes state.
   */
  id?: WireSyncCursor;
  /**
   * As the event's `data:` in the event stream.
   */
  data: {
    [k: string]: unknown;
  };
}
/**
 * Client → server over a WebSocket: changes the state of items. One id is as PATCH /notifications/{id}; several are as POST /notifications/bulk, and take what that has an `op` for.
 */
export interface WireSocketMark {
  op: 'mark';
  ref?: WireFrameRef;
  set: WirePatch;
  /**
   * @minItems 1
   * @maxItems 100
   */
  ids: WireId[];
}
/**
 * Client → server over a WebSocket: the answer to `ping`.
 */
export interface WireSocketPong {
  op: 'pong';
}
/**
 * Server → client over a WebSocket: what was asked for is done.
 */
export interface WireSocketResult {
  op: 'result';
  ref?: WireFrameRef;
  ok: true;
  /**
   * What the same request over HTTP answers.
   */
  data?: {
    [k: string]: unknown;
  };
}
/**
 * Client → server over a WebSocket, the first frame after `hello`: where to go on from. Answered by a second `hello`, then what was missed, or a `reset` event.
 */
export interface WireSocketResume {
  op: 'resume';
  /**
   * A sync cursor, `latest` or `earliest`.
   */
  after: string;
  ref?: WireFrameRef;
}
/**
 * A ticket: credentials for opening one stream, once.
 */
export interface WireTicketAnswer {
  ticket: string;
  /**
   * To be used within this time.
   */
  expires_in_s: number;
  /**
   * Where to use it: a URL reference (RFC 3986, 4.1), to be resolved against the URL that was asked for the ticket. A WebSocket client puts `ws` in place of `http`.
   */
  url: string;
}
/**
 * Body of POST /tickets.
 */
export interface WireTicketRequest {
  /**
   * What it will open.
   */
  for: 'sse' | 'ws';
}
