/** How much an arrival may interrupt. `urgent` is never throttled, merged or dismissed by itself. */
export type Priority = 'low' | 'normal' | 'high' | 'urgent';

/** Where a click on a notification leads. */
export interface NotificationLink {
  /** `http(s):`, `mailto:` or relative; anything else never gets this far. */
  readonly url: string;
  readonly label: string | null;
  readonly target: 'self' | 'blank';
}

/** A button of a notification (CTA). With `url` it leads somewhere, without it the backend runs it. */
export interface NotificationAction {
  readonly id: string;
  readonly label: string;
  readonly url: string | null;
  readonly style: 'primary' | 'secondary' | 'danger';
  readonly state: 'idle' | 'done' | 'failed';
  /** What came of it, in the backend's words, once `state` is not `idle`. */
  readonly outcome: string | null;
}

/** Who caused a notification. */
export interface NotificationActor {
  readonly id: string | null;
  readonly name: string;
  readonly avatarUrl: string | null;
}

/** A resource that a notification is about. */
export interface NotificationRef {
  readonly type: string;
  readonly id: string;
}

/**
 * One notification, decoded once at the edge and never changed: a change makes a new object, so that
 * `===` tells whether a row must be drawn again. Times are milliseconds since 1970, or null.
 */
export interface Notification {
  readonly id: string;
  /** Position in the list: higher is newer. Given anew when the item moves to the top. */
  readonly seq: number;
  /** Per-user revision of its last change. */
  readonly rev: number;
  /** Dotted, lower case: `document.indexed`. */
  readonly type: string;
  /** Preference key; the first segment of `type` unless the backend says otherwise. */
  readonly category: string;
  /** Plain text, may be empty where the backend left it out. */
  readonly title: string;
  readonly body: string;
  readonly priority: Priority;
  readonly action: NotificationLink | null;
  readonly actions: readonly NotificationAction[];
  readonly tags: readonly string[];
  readonly dedupKey: string | null;
  readonly imageUrl: string | null;
  readonly icon: string | null;
  readonly actor: NotificationActor | null;
  readonly refs: readonly NotificationRef[];
  readonly groupKey: string | null;
  /** How many events this item stands for; 1 or more. */
  readonly groupCount: number;
  /** The backend's own payload, untouched. */
  readonly data: Readonly<Record<string, unknown>> | null;
  /** BCP 47 tag of `title` and `body`. */
  readonly locale: string | null;
  readonly createdAt: number | null;
  readonly updatedAt: number | null;
  readonly seenAt: number | null;
  readonly readAt: number | null;
  readonly archivedAt: number | null;
  readonly snoozedUntil: number | null;
  readonly expiresAt: number | null;
}

/** Whether the item is neither archived nor snoozed. The end of a snooze is the server's to tell (decision 7). */
export const isInInbox = (item: Notification): boolean =>
  item.archivedAt === null && item.snoozedUntil === null;

/** Whether the item counts as unread in the inbox (contract B.8). */
export function isUnread(item: Notification): boolean {
  return item.readAt === null && isInInbox(item);
}
