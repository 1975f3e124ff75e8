import type { Notification } from '../../../src/model/notification.js';
import type { Governor } from '../../../src/toast/governor.js';
import type { ToastMember } from '../../../src/toast/toast.js';
import type { ToastView } from '../../../src/toast/toast-event.js';

let last = 0;

/** A notification that has just come; give what the test is about. */
export function notification(fields: Partial<Notification> = {}): Notification {
  const id = fields.id ?? `n${++last}`;
  return {
    id,
    seq: last,
    rev: last,
    type: 'document.indexed',
    category: 'document',
    title: `Title of ${id}`,
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
    createdAt: 0,
    updatedAt: 0,
    seenAt: null,
    readAt: null,
    archivedAt: null,
    snoozedUntil: null,
    expiresAt: null,
    ...fields,
  };
}

export function member(fields: Partial<Notification> = {}, words = 2, source = 'ana'): ToastMember {
  return { source, item: notification(fields), words };
}

/** Tells the governor of one notification at `now`. */
export function arrive(governor: Governor, fields: Partial<Notification>, now: number, words = 2): ToastView {
  return governor.handle({ type: 'arrive', member: member(fields, words), delivery: null }, now);
}

/** Lets time pass up to `until`, waking the governor exactly when it asks to; every view on the way. */
export function pass(governor: Governor, until: number): ToastView[] {
  const views: ToastView[] = [];
  for (let at = governor.nextWake(); at <= until; at = governor.nextWake()) {
    views.push(governor.handle({ type: 'tick' }, at));
  }
  views.push(governor.handle({ type: 'tick' }, until));
  return views;
}

export const titles = (view: ToastView): string[] =>
  view.toasts.map(({ members, count }) => (count === 1 ? (members[0]?.item.title ?? '') : `×${count}`));
