import type { Notification, NotificationAction } from '../../src/index.js';

let made = 0;

/** A notification with sensible fields: unread, normal, a minute old. Say only what the test is about. */
export function notification(fields: Partial<Notification> = {}): Notification {
  made++;
  const type = fields.type ?? 'document.indexed';
  return {
    id: `n${made}`,
    seq: made,
    rev: made,
    type,
    category: type.split('.')[0] ?? type,
    title: `Notification ${made}`,
    body: '',
    priority: 'normal',
    action: null,
    actions: [],
    tags: [],
    dedupKey: null,
    imageUrl: null,
    icon: null,
    actor: null,
    refs: [],
    groupKey: null,
    groupCount: 1,
    data: null,
    locale: null,
    createdAt: Date.now() - 60_000,
    updatedAt: Date.now() - 60_000,
    seenAt: null,
    readAt: null,
    archivedAt: null,
    snoozedUntil: null,
    expiresAt: null,
    ...fields,
  };
}

/** A button of a notification, which the backend runs unless it has a `url`. */
export function button(fields: Partial<NotificationAction> & { label: string }): NotificationAction {
  return {
    id: fields.label.toLowerCase(),
    url: null,
    style: 'secondary',
    state: 'idle',
    outcome: null,
    ...fields,
  };
}
